package aftersales.web.review;

import aftersales.application.review.AuditRecord;
import aftersales.application.review.HistoryQueries;
import aftersales.application.review.UnauditRecord;
import aftersales.web.kernel.Rest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What every resource of documents that can be audited has: {@code /{id}/audit}, {@code /unaudit}, {@code /history}. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class ReviewedResource {
    private static final int HISTORY = 200;

    @Inject
    AuditRecord auditRecord;

    @Inject
    UnauditRecord unauditRecord;

    @Inject
    HistoryQueries history;

    /** The kind of document as the audit trail knows it. */
    protected abstract String kind();

    /** Reviews and locks the document; 204. */
    @POST
    @Path("{id}/audit")
    public Response audit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        auditRecord.audit(new AuditRecord.Command(kind(), id, Rest.seenVersion(ifMatch)));
        return Response.noContent().build();
    }

    /** Takes the audit back with a reason; 204. */
    @POST
    @Path("{id}/unaudit")
    public Response unaudit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, UnauditBody body) {
        unauditRecord.unaudit(
                new UnauditRecord.Command(kind(), id, Rest.seenVersion(ifMatch), body == null ? "" : body.reason()));
        return Response.noContent().build();
    }

    /** Who changed what, from what to what, when, through which door; newest first. */
    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history(kind(), id, opened, HISTORY));
    }
}
