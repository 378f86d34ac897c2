package aftersales.domain.maintenance;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a preventive maintenance plan. */
public record MaintenancePlanId(UUID value) implements Id {}
