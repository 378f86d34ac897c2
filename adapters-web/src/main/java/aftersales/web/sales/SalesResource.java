package aftersales.web.sales;

import aftersales.application.review.HistoryQueries;
import aftersales.application.sales.PrintSale;
import aftersales.application.sales.RecordSale;
import aftersales.application.sales.SaleListItem;
import aftersales.application.sales.SaleQueries;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.sales.SaleId;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Rest;
import aftersales.web.paper.Pdf;
import aftersales.web.review.HistoryJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Sales: {@code /api/v1/sales}. */
@Path("sales")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SalesResource {
    private static final int HISTORY = 200;

    @Inject
    RecordSale record;

    @Inject
    SaleQueries sales;

    @Inject
    PrintSale print;

    @Inject
    HistoryQueries history;

    @GET
    public ListJson<SaleListItem> list(@Context UriInfo uri) {
        return ListJson.of(sales.list(Rest.listRequest(uri)));
    }

    /** Records a sale; a repetition is answered as the first time. */
    @POST
    public Response record(@Context UriInfo uri, SaleBody body) {
        if (body.externalId().isBlank()) {
            throw new InvalidValue("externalId", "text.required");
        }
        var recorded = RecordedSaleJson.of(record.record(body.command()));
        return Rest.created(uri, recorded.id(), recorded, 0);
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        var view = sales.view(new SaleId(id));
        return Rest.ok(view, view.version());
    }

    /** What the customer signs; {@code sheet}: a4 or 241x140. */
    @GET
    @Path("{id}/sale-slip.pdf")
    @Produces(Pdf.TYPE)
    public Response slip(@PathParam("id") UUID id, @QueryParam(Pdf.SHEET) String sheet) {
        return Pdf.answer(print.slip(new SaleId(id), Pdf.sheet(sheet)));
    }

    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history("Sale", id, opened, HISTORY));
    }
}
