package aftersales.web.call;

import aftersales.application.call.AnswerCall;
import aftersales.application.call.CallListItem;
import aftersales.application.call.CallQueries;
import aftersales.application.call.ReceiveCallEvents;
import aftersales.application.call.WrapUpCall;
import aftersales.domain.call.CallId;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Rest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The call log, what agents do with calls, and the door for gateways: {@code /api/v1/calls}. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallsResource {
    @Inject
    CallQueries calls;

    @Inject
    ReceiveCallEvents receive;

    @Inject
    AnswerCall answer;

    @Inject
    WrapUpCall wrapUp;

    @GET
    public ListJson<CallListItem> list(@Context UriInfo uri) {
        return ListJson.of(calls.list(Rest.listRequest(uri)));
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new CallId(id));
    }

    /** Takes 1 to 100 events; says which were new and which had been taken before. All of them or none. */
    @POST
    @Path("events")
    public ReceiveCallEvents.Receipt events(List<CallEventBody> body) {
        return receive.receive(CallEventBody.lineEvents(body));
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.WILDCARD)
    public Response answer(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var call = new CallId(id);
        answer.answer(new AnswerCall.Command(call, Optional.of(Rest.seenVersion(ifMatch))));
        return answer(call);
    }

    @POST
    @Path("{id}/wrap-up")
    public Response wrapUp(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, WrapUpBody body) {
        var call = new CallId(id);
        wrapUp.wrapUp(body.command(call, Rest.seenVersion(ifMatch)));
        return answer(call);
    }

    private Response answer(CallId call) {
        var view = calls.view(call);
        return Rest.ok(view, view.version());
    }
}
