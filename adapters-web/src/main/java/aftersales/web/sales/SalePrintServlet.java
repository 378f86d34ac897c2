package aftersales.web.sales;

import aftersales.application.sales.PrintSale;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.sales.SaleId;
import aftersales.web.paper.Pdf;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows the slip of a sale in the browser: {@code /print/sales/<id>/sale-slip.pdf?sheet=a4}. */
@WebServlet("/print/sales/*")
public class SalePrintServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PrintSale print;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = Pdf.asked(request, "Sale");
        if (!asked.paper().equals("sale-slip")) {
            throw new NotFound("Sale", asked.paper());
        }
        Pdf.send(print.slip(new SaleId(asked.id()), asked.sheet()), response);
    }
}
