package aftersales.domain.parts;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link Part}. */
public record PartId(UUID value) implements Id {}
