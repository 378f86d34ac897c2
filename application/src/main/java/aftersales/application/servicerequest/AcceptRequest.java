package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;

/** The owner starts to work on a request; who accepts what is new takes it on first. */
@Requires(Permission.REQUEST_HANDLE)
public interface AcceptRequest {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the request has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     */
    void accept(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(ServiceRequestId id, int expectedVersion) {}
}
