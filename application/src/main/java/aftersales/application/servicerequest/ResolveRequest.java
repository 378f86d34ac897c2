package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;

/** Settles a request: on the phone while it is new, or by its owner. */
@Requires(Permission.REQUEST_HANDLE)
public interface ResolveRequest {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the request has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     */
    void resolve(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(ServiceRequestId id, int expectedVersion, String solution) {}
}
