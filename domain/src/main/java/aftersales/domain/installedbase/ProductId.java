package aftersales.domain.installedbase;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a product of the catalogue. */
public record ProductId(UUID value) implements Id {}
