package aftersales.application.workorder;

import aftersales.application.kernel.OutputLog;
import aftersales.application.kernel.ReadModel;
import aftersales.application.paper.PaperDocument;
import aftersales.application.paper.PaperPress;
import aftersales.application.paper.PrintedPaper;
import aftersales.application.paper.SheetSize;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.domain.workorder.WorkOrderStatus;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

@ReadModel
class PrintWorkOrderService implements PrintWorkOrder {
    private static final Set<WorkOrderStatus> WITHOUT_SLIP =
            EnumSet.of(WorkOrderStatus.PENDING, WorkOrderStatus.CANCELLED);

    private final WorkOrderQueries orders;
    private final WorkOrderPapers papers;
    private final PaperPress press;
    private final OutputLog log;

    @Inject
    PrintWorkOrderService(WorkOrderQueries orders, WorkOrderPapers papers, PaperPress press, OutputLog log) {
        this.orders = orders;
        this.papers = papers;
        this.press = press;
        this.log = log;
    }

    @Override
    public PrintedPaper dispatchSlip(WorkOrderId id, SheetSize size) {
        var order = orders.view(id);
        if (WITHOUT_SLIP.contains(WorkOrderStatus.valueOf(order.status()))) {
            throw new RuleBroken("workorder.slip-before-dispatch");
        }
        return printed(order, papers.dispatchSlip(order, size), size, "DispatchSlipPrinted");
    }

    @Override
    public PrintedPaper serviceReport(WorkOrderId id, SheetSize size) {
        var order = orders.view(id);
        if (order.completedAt().isEmpty()) {
            throw new RuleBroken("workorder.report-before-completion");
        }
        return printed(order, papers.serviceReport(order), size, "ServiceReportPrinted");
    }

    private PrintedPaper printed(WorkOrderView order, PaperDocument paper, SheetSize size, String event) {
        var printed = press.print(paper, size);
        log.printed("WorkOrder", order.id(), order.version(), event);
        return printed;
    }
}
