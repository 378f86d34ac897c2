package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;

/** Writes down findings and fees while the order is out (FLD-13); the report given replaces what was there. */
@Requires({Permission.WORK_ORDER_PERFORM, Permission.WORK_ORDER_DISPATCH})
public interface RecordWork {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.Locked when it is audited
     * @throws aftersales.domain.kernel.RuleBroken {@code parts.stock-short} when an engineer does not carry a part
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     */
    void record(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(WorkOrderId id, int expectedVersion, ReportInput report) {}
}
