package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;

/** Makes somebody responsible for a request: the first response. */
@Requires(Permission.REQUEST_HANDLE)
public interface AssignRequest {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the request has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     */
    void assign(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(ServiceRequestId id, int expectedVersion, UserId owner) {}
}
