package aftersales.web.parts;

import aftersales.application.parts.MovementItem;
import aftersales.application.parts.StockItem;
import aftersales.application.parts.StockQueries;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Rest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What lies where: {@code /api/v1/stock}. */
@Path("stock")
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {
    @Inject
    StockQueries stock;

    /** What is there, by part and place. */
    @GET
    public ListJson<StockItem> list(@Context UriInfo uri) {
        return ListJson.of(stock.list(Rest.listRequest(uri)));
    }

    /** The ledger, latest first. */
    @GET
    @Path("movements")
    public ListJson<MovementItem> movements(@Context UriInfo uri) {
        return ListJson.of(stock.movements(Rest.listRequest(uri)));
    }

    /** What whoever asks carries himself. */
    @GET
    @Path("mine")
    public StockJson mine() {
        return new StockJson(stock.mine());
    }

    /** What somebody carries. */
    public record StockJson(List<StockItem> items) {}
}
