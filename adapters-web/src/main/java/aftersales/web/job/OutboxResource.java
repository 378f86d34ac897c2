package aftersales.web.job;

import aftersales.application.kernel.OutboxListItem;
import aftersales.application.kernel.OutboxQueries;
import aftersales.application.kernel.SendOutboxAgain;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Rest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Events that wait to be handed on, and those that were given up: {@code /api/v1/outbox}. */
@Path("outbox")
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {
    @Inject
    OutboxQueries outbox;

    @Inject
    SendOutboxAgain sendAgain;

    @GET
    public ListJson<OutboxListItem> list(@Context UriInfo uri) {
        return ListJson.of(outbox.list(Rest.listRequest(uri)));
    }

    /** Puts an event that was given up back in the queue; 204. */
    @POST
    @Path("{id}/send-again")
    @Consumes(MediaType.WILDCARD)
    public Response sendAgain(@PathParam("id") UUID id) {
        sendAgain.sendAgain(id);
        return Response.noContent().build();
    }
}
