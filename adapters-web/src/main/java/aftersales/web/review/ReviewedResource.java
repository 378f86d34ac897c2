package aftersales.web.review;

import aftersales.application.review.AuditRecord;
import aftersales.application.review.HistoryQueries;
import aftersales.application.review.UnauditRecord;
import aftersales.domain.kernel.Id;
import aftersales.web.kernel.ReasonBody;
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
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What every resource of documents that can be audited has: {@code /{id}/audit}, {@code /unaudit}, {@code /history}. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class ReviewedResource<I extends Id> {
    private static final int HISTORY = 200;

    private final String kind;
    private final Function<UUID, I> idOf;

    @Inject
    AuditRecord auditRecord;

    @Inject
    UnauditRecord unauditRecord;

    @Inject
    HistoryQueries history;

    /** @param kind the kind of document as the audit trail knows it */
    protected ReviewedResource(String kind, Function<UUID, I> idOf) {
        this.kind = kind;
        this.idOf = idOf;
    }

    /** The document as it is now, with the links to what can be done next. */
    protected abstract Response answer(I id);

    // not final: CDI proxies resources

    /** One transition: {@code act} on the version that the caller saw, answered by the document as it is afterwards. */
    protected Response act(UUID id, String ifMatch, BiConsumer<I, Integer> act) {
        return act(id, ifMatch, act, this::answer);
    }

    /** As {@link #act(UUID, String, BiConsumer)}, answered in another way. */
    protected Response act(UUID id, String ifMatch, BiConsumer<I, Integer> act, Function<I, Response> answer) {
        var document = idOf.apply(id);
        act.accept(document, Rest.seenVersion(ifMatch));
        return answer.apply(document);
    }

    protected static <T> Response gone(T document) {
        return Response.noContent().build();
    }

    /** Reviews and locks the document; 204. */
    @POST
    @Path("{id}/audit")
    public Response audit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        auditRecord.audit(new AuditRecord.Command(kind, id, Rest.seenVersion(ifMatch)));
        return Response.noContent().build();
    }

    /** Takes the audit back with a reason; 204. */
    @POST
    @Path("{id}/unaudit")
    public Response unaudit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        unauditRecord.unaudit(new UnauditRecord.Command(kind, id, Rest.seenVersion(ifMatch), body.text()));
        return Response.noContent().build();
    }

    /** Who changed what, from what to what, when, through which door; newest first. */
    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history(kind, id, opened, HISTORY));
    }
}
