package aftersales.web.billing;

import aftersales.application.billing.ReceivableListItem;
import aftersales.application.billing.ReceivableQueries;
import aftersales.application.billing.WriteOffReceivable;
import aftersales.application.review.HistoryQueries;
import aftersales.domain.billing.ReceivableId;
import aftersales.web.kernel.Linked;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.ReasonBody;
import aftersales.web.kernel.Rest;
import aftersales.web.review.HistoryJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** What is owed by customers and manufacturers: {@code /api/v1/receivables}. They come into being by finished work. */
@Path("receivables")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReceivablesResource {
    private static final int HISTORY = 200;

    @Inject
    ReceivableQueries receivables;

    @Inject
    WriteOffReceivable writeOff;

    @Inject
    HistoryQueries history;

    @GET
    public ListJson<ReceivableListItem> list(@Context UriInfo uri) {
        return ListJson.of(receivables.list(Rest.listRequest(uri)));
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new ReceivableId(id));
    }

    /** Gives up what is still owed. */
    @POST
    @Path("{id}/write-off")
    public Response writeOff(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        var receivable = new ReceivableId(id);
        writeOff.writeOff(new WriteOffReceivable.Command(receivable, Rest.seenVersion(ifMatch), body.text()));
        return answer(receivable);
    }

    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history("Receivable", id, opened, HISTORY));
    }

    /** Payments are posted to a resource of their own and need no link. */
    private Response answer(ReceivableId id) {
        var view = receivables.view(id);
        List<String> acts =
                view.allowedActions().stream().filter(act -> !act.equals("PAY")).toList();
        return Rest.ok(Linked.of(view, "receivables", view.id(), acts), view.version());
    }
}
