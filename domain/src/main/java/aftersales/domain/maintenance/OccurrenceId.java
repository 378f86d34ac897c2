package aftersales.domain.maintenance;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of an {@link Occurrence}. */
public record OccurrenceId(UUID value) implements Id {}
