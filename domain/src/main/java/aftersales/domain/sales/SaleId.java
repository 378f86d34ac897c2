package aftersales.domain.sales;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a sale. */
public record SaleId(UUID value) implements Id {}
