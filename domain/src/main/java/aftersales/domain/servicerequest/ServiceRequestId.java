package aftersales.domain.servicerequest;

import aftersales.domain.kernel.Id;
import java.util.UUID;

/** Identity of a {@link ServiceRequest}. */
public record ServiceRequestId(UUID value) implements Id {}
