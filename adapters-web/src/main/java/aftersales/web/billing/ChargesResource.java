package aftersales.web.billing;

import aftersales.application.billing.ChargeItem;
import aftersales.application.billing.ReceivableQueries;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Rest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What is charged to whom, line by line: {@code /api/v1/charges}. */
@Path("charges")
@Produces(MediaType.APPLICATION_JSON)
public class ChargesResource {
    @Inject
    ReceivableQueries receivables;

    @GET
    public ListJson<ChargeItem> list(@Context UriInfo uri) {
        return ListJson.of(receivables.charges(Rest.listRequest(uri)));
    }
}
