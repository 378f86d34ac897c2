package aftersales.domain.billing;

import java.util.UUID;

/**
 * The work that a receivable is for.
 *
 * @param order id of the work order
 * @param number by which people know it
 */
public record ReceivableSource(UUID order, String number) {}
