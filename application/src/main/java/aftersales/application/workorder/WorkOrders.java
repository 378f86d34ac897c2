package aftersales.application.workorder;

import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderId;
import java.util.Optional;

/** The work orders as they are kept. What lies outside the actor's row scope is as if it were not there. */
public interface WorkOrders {
    /** @throws aftersales.domain.kernel.NotFound when there is none that the actor may see */
    WorkOrder get(WorkOrderId id);

    Optional<WorkOrder> find(WorkOrderId id);

    /** Whether any other order than {@code id} for the same request still has to be done, whatever the row scope. */
    boolean anyOtherOpen(ServiceRequestId request, WorkOrderId id);

    /** @throws aftersales.domain.kernel.StaleVersion when somebody else saved it meanwhile */
    void save(WorkOrder order);

    /** Removes what {@link WorkOrder#delete} was called on. */
    void remove(WorkOrder order);
}
