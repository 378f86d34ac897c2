package aftersales.domain.installedbase;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a covered unit: one thing with a serial number. */
public record UnitId(UUID value) implements Id {}
