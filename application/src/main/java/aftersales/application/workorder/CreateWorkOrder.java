package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.AppointmentWindow;
import aftersales.domain.workorder.WorkOrderId;
import java.util.Optional;

/** Makes a work order for a service request; it waits to be dispatched. */
@Requires(Permission.WORK_ORDER_CREATE)
public interface CreateWorkOrder {
    /**
     * @throws aftersales.domain.kernel.NotFound when there is no such request
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.not-open}
     */
    WorkOrderId create(Command command);

    /** @param instructions what the engineers should know */
    record Command(ServiceRequestId request, Optional<AppointmentWindow> appointment, Optional<String> instructions) {
        public static Command of(ServiceRequestId request) {
            return new Command(request, Optional.empty(), Optional.empty());
        }
    }
}
