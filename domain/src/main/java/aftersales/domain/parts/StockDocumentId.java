package aftersales.domain.parts;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link StockDocument}. */
public record StockDocumentId(UUID value) implements Id {}
