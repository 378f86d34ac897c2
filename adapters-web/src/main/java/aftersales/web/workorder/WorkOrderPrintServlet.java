package aftersales.web.workorder;

import aftersales.application.paper.PrintedPaper;
import aftersales.application.workorder.PrintWorkOrder;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.web.paper.Pdf;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows the papers of a work order in the browser: {@code /print/work-orders/<id>/dispatch-slip.pdf?sheet=a4}. */
@WebServlet("/print/work-orders/*")
public class WorkOrderPrintServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PrintWorkOrder print;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Pdf.send(printed(Pdf.asked(request, "WorkOrder")), response);
    }

    private PrintedPaper printed(Pdf.Asked asked) {
        var order = new WorkOrderId(asked.id());
        return switch (asked.paper()) {
            case "dispatch-slip" -> print.dispatchSlip(order, asked.sheet());
            case "service-report" -> print.serviceReport(order, asked.sheet());
            default -> throw new NotFound("WorkOrder", asked.paper());
        };
    }
}
