package aftersales.application.servicerequest;

import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.util.Optional;

/** The requests as they are kept. What lies outside the actor's row scope is as if it were not there. */
public interface ServiceRequests {
    /** @throws aftersales.domain.kernel.NotFound when there is none that the actor may see */
    ServiceRequest get(ServiceRequestId id);

    Optional<ServiceRequest> find(ServiceRequestId id);

    /**
     * Whatever the row scope: for what follows from an act on a record that the actor may see. The request stays as it is
     * until the transaction ends: works done for it at the same moment wait for each other. Take it so before you take it
     * in another way.
     *
     * @throws aftersales.domain.kernel.NotFound when there is none
     */
    ServiceRequest getForWork(ServiceRequestId id);

    /** @throws aftersales.domain.kernel.StaleVersion when somebody else saved it meanwhile */
    void save(ServiceRequest request);

    /**
     * Removes what {@link ServiceRequest#delete} was called on.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.delete-with-work-orders}
     */
    void remove(ServiceRequest request);
}
