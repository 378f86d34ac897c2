package aftersales.application.sales;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A sale in a list. Texts that are absent are empty.
 *
 * @param units number of units sold
 * @param total sum of the prices; empty when unknown, in several currencies, or hidden from this reader
 */
public record SaleListItem(
        UUID id,
        String number,
        String externalId,
        LocalDate soldOn,
        UUID customerId,
        String customerName,
        int units,
        Optional<PriceView> total) {}
