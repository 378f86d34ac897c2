package aftersales.web.parts;

import aftersales.application.parts.ChangeStockDocument;
import aftersales.application.parts.DiscardStockDocument;
import aftersales.application.parts.DraftStockDocument;
import aftersales.application.parts.PostStockDocument;
import aftersales.application.parts.ReverseStockDocument;
import aftersales.application.parts.StockDocumentListItem;
import aftersales.application.parts.StockDocumentQueries;
import aftersales.application.parts.StockDocumentView;
import aftersales.application.review.HistoryQueries;
import aftersales.domain.parts.StockDocumentId;
import aftersales.web.kernel.Linked;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.ReasonBody;
import aftersales.web.kernel.Rest;
import aftersales.web.review.HistoryJson;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;

/** Receipts, issues, returns, transfers and scrap notes: {@code /api/v1/stock-documents}. */
@Path("stock-documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StockDocumentsResource {
    private static final String NAME = "stock-documents";
    private static final int HISTORY = 200;

    @Inject
    DraftStockDocument draft;

    @Inject
    ChangeStockDocument change;

    @Inject
    PostStockDocument post;

    @Inject
    DiscardStockDocument discard;

    @Inject
    ReverseStockDocument reverse;

    @Inject
    StockDocumentQueries documents;

    @Inject
    HistoryQueries history;

    @GET
    public ListJson<StockDocumentListItem> list(@Context UriInfo uri) {
        return ListJson.of(documents.list(Rest.listRequest(uri)));
    }

    /** A draft; nothing moves before it is posted. */
    @POST
    public Response draft(@Context UriInfo uri, StockDocumentBody body) {
        var view = documents.view(draft.draft(new DraftStockDocument.Command(body.kind(), body.input())));
        return Rest.created(uri, view.id(), linked(view), view.version());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new StockDocumentId(id));
    }

    /** Changes a draft; its kind stays what it is. */
    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, StockDocumentBody body) {
        var document = new StockDocumentId(id);
        change.change(new ChangeStockDocument.Command(document, Rest.seenVersion(ifMatch), body.input()));
        return answer(document);
    }

    /** Throws a draft away. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        discard.discard(new DiscardStockDocument.Command(new StockDocumentId(id), Rest.seenVersion(ifMatch)));
        return Response.noContent().build();
    }

    /** Moves the parts. */
    @POST
    @Path("{id}/post")
    public Response post(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var document = new StockDocumentId(id);
        post.post(new PostStockDocument.Command(document, Rest.seenVersion(ifMatch)));
        return answer(document);
    }

    /** Takes a posted document back; answers the counter-document. */
    @POST
    @Path("{id}/reverse")
    public Response reverse(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        return answer(reverse.reverse(
                new ReverseStockDocument.Command(new StockDocumentId(id), Rest.seenVersion(ifMatch), body.text())));
    }

    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history("StockDocument", id, opened, HISTORY));
    }

    private Response answer(StockDocumentId id) {
        var view = documents.view(id);
        return Rest.ok(linked(view), view.version());
    }

    /** Discarding is a DELETE on the document itself and needs no link. */
    private static Linked linked(StockDocumentView view) {
        List<String> acts = view.allowedActions().stream()
                .filter(act -> !act.equals("DISCARD"))
                .toList();
        return Linked.of(view, NAME, view.id(), acts);
    }
}
