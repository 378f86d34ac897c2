package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;

/** Closes a request after the customer's yes. */
@Requires(Permission.REQUEST_HANDLE)
public interface CloseRequest {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the request has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     */
    void close(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(ServiceRequestId id, int expectedVersion) {}
}
