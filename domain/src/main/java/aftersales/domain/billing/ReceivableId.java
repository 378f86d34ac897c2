package aftersales.domain.billing;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link Receivable}. */
public record ReceivableId(UUID value) implements Id {}
