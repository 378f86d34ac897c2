package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.HoldReason;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.util.Optional;

/** Puts a request on hold; the reason says whether its clocks stand still. */
@Requires(Permission.REQUEST_HANDLE)
public interface HoldRequest {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the request has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     */
    void hold(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(ServiceRequestId id, int expectedVersion, HoldReason reason, Optional<String> note) {}
}
