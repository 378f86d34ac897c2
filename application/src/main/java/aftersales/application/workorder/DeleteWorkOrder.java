package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;

/** Deletes an order made by mistake: only one that is pending or cancelled. */
@Requires(Permission.WORK_ORDER_DELETE)
public interface DeleteWorkOrder {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.Locked when it is audited
     * @throws aftersales.domain.kernel.RuleBroken {@code workorder.delete-only-pending-or-cancelled}
     */
    void delete(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(WorkOrderId id, int expectedVersion) {}
}
