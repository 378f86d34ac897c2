package aftersales.application.servicerequest;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;

/** Deletes a request taken down by mistake: only one that is new or cancelled and has no work orders. */
@Requires(Permission.REQUEST_DELETE)
public interface DeleteServiceRequest {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the request has changed since
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.delete-only-new-or-cancelled}, {@code
     *     servicerequest.delete-with-work-orders}
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     */
    void delete(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(ServiceRequestId id, int expectedVersion) {}
}
