package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;

/** Cancels an order that is not out. */
@Requires(Permission.WORK_ORDER_DISPATCH)
public interface CancelWorkOrder {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.Locked when it is audited
     */
    void cancel(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(WorkOrderId id, int expectedVersion, String reason) {}
}
