package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.AppointmentWindow;
import aftersales.domain.workorder.WorkOrderId;
import java.util.Optional;

/** Changes when and with what instructions the engineers go. */
@Requires({Permission.WORK_ORDER_CREATE, Permission.WORK_ORDER_DISPATCH})
public interface ChangeWorkOrder {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.Locked when it is audited
     */
    void change(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(
            WorkOrderId id,
            int expectedVersion,
            Optional<AppointmentWindow> appointment,
            Optional<String> instructions) {}
}
