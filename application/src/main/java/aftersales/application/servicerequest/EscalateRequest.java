package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;

/** Raises the escalation level of a request by one. */
@Requires(Permission.REQUEST_HANDLE)
public interface EscalateRequest {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the request has changed since
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.escalation-top} at the highest level
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     */
    void escalate(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(ServiceRequestId id, int expectedVersion, String reason) {}
}
