package aftersales.domain.parts;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link StockLocation}. */
public record StockLocationId(UUID value) implements Id {}
