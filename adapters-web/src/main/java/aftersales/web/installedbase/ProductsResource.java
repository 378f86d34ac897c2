package aftersales.web.installedbase;

import aftersales.application.installedbase.ChangeProduct;
import aftersales.application.installedbase.ProductListItem;
import aftersales.application.installedbase.ProductQueries;
import aftersales.application.installedbase.RegisterProduct;
import aftersales.application.review.HistoryQueries;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.ProductStatus;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Rest;
import aftersales.web.review.HistoryJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The product catalogue: {@code /api/v1/products}. */
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProductsResource {
    private static final int HISTORY = 200;

    @Inject
    RegisterProduct register;

    @Inject
    ChangeProduct change;

    @Inject
    ProductQueries products;

    @Inject
    HistoryQueries history;

    @GET
    public ListJson<ProductListItem> list(@Context UriInfo uri) {
        return ListJson.of(products.list(Rest.listRequest(uri)));
    }

    @POST
    public Response register(@Context UriInfo uri, ProductBody body) {
        var id = register.register(new RegisterProduct.Command(body.code().orElse(""), body.input()));
        var view = products.view(id);
        return Rest.created(uri, view.id(), view, view.version());
    }

    @GET
    @Path("cover-rules")
    public CoverRulesJson coverRules() {
        return new CoverRulesJson(products.coverRules());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new ProductId(id));
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ProductBody body) {
        var product = new ProductId(id);
        change.change(new ChangeProduct.Command(
                product, Rest.seenVersion(ifMatch), body.input(), body.status().orElse(ProductStatus.CURRENT)));
        return answer(product);
    }

    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history("Product", id, opened, HISTORY));
    }

    private Response answer(ProductId id) {
        var view = products.view(id);
        return Rest.ok(view, view.version());
    }
}
