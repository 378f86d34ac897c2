package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.application.paper.PrintedPaper;
import aftersales.application.paper.SheetSize;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;

/**
 * Prints what belongs to an order. What the reader may not see is not printed either; each print stands in the order's
 * history.
 */
@Requires(Permission.WORK_ORDER_VIEW)
public interface PrintWorkOrder {
    /**
     * The slip that the engineers take along (FLD-02).
     *
     * @throws aftersales.domain.kernel.NotFound when there is no such order that the actor may see
     * @throws aftersales.domain.kernel.RuleBroken {@code workorder.slip-before-dispatch} while it is not sent out, and
     *     after it was cancelled: the slip says who comes
     */
    PrintedPaper dispatchSlip(WorkOrderId id, SheetSize size);

    /**
     * What was done, with parts, fees and a line to sign on.
     *
     * @throws aftersales.domain.kernel.NotFound when there is no such order that the actor may see
     * @throws aftersales.domain.kernel.RuleBroken {@code workorder.report-before-completion}
     */
    PrintedPaper serviceReport(WorkOrderId id, SheetSize size);
}
