package aftersales.domain.workorder;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link WorkOrder}. */
public record WorkOrderId(UUID value) implements Id {}
