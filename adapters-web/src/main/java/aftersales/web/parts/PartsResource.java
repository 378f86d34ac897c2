package aftersales.web.parts;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.parts.ChangePart;
import aftersales.application.parts.PartQueries;
import aftersales.application.parts.PartView;
import aftersales.application.parts.RegisterPart;
import aftersales.application.review.HistoryQueries;
import aftersales.domain.parts.PartId;
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

/** The part master: {@code /api/v1/parts}. */
@Path("parts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PartsResource {
    private static final int HISTORY = 200;

    @Inject
    RegisterPart register;

    @Inject
    ChangePart change;

    @Inject
    PartQueries parts;

    @Inject
    HistoryQueries history;

    @Inject
    BusinessSettings business;

    @GET
    public ListJson<PartView> list(@Context UriInfo uri) {
        return ListJson.of(parts.list(Rest.listRequest(uri)));
    }

    @POST
    public Response register(@Context UriInfo uri, PartBody body) {
        var view = parts.view(register.register(body.input(business)));
        return Rest.created(uri, view.id(), view, view.version());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new PartId(id));
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, PartBody body) {
        var part = new PartId(id);
        change.change(new ChangePart.Command(part, Rest.seenVersion(ifMatch), body.input(business)));
        return answer(part);
    }

    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history("Part", id, opened, HISTORY));
    }

    private Response answer(PartId id) {
        var view = parts.view(id);
        return Rest.ok(view, view.version());
    }
}
