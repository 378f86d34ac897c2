package aftersales.web.servicerequest;

import aftersales.application.servicerequest.AcceptRequest;
import aftersales.application.servicerequest.AssignRequest;
import aftersales.application.servicerequest.CancelRequest;
import aftersales.application.servicerequest.ChangeRequest;
import aftersales.application.servicerequest.CloseRequest;
import aftersales.application.servicerequest.DeleteServiceRequest;
import aftersales.application.servicerequest.EscalateRequest;
import aftersales.application.servicerequest.HoldRequest;
import aftersales.application.servicerequest.OpenServiceRequest;
import aftersales.application.servicerequest.RejectRequest;
import aftersales.application.servicerequest.ReopenRequest;
import aftersales.application.servicerequest.ResolveRequest;
import aftersales.application.servicerequest.ResumeRequest;
import aftersales.application.servicerequest.ServiceRequestListItem;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.domain.identity.UserId;
import aftersales.domain.servicerequest.HoldReason;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.web.kernel.Linked;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.ReasonBody;
import aftersales.web.kernel.Rest;
import aftersales.web.review.ReviewedResource;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;

/** Service requests: {@code /api/v1/service-requests}. Transitions are sub-resources; the view links what is allowed. */
@Path("service-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ServiceRequestsResource extends ReviewedResource<ServiceRequestId> {
    private static final String NAME = "service-requests";

    @Inject
    OpenServiceRequest open;

    @Inject
    ChangeRequest change;

    @Inject
    AssignRequest assign;

    @Inject
    RejectRequest reject;

    @Inject
    AcceptRequest accept;

    @Inject
    HoldRequest hold;

    @Inject
    ResumeRequest resume;

    @Inject
    EscalateRequest escalate;

    @Inject
    ResolveRequest resolve;

    @Inject
    CloseRequest close;

    @Inject
    ReopenRequest reopen;

    @Inject
    CancelRequest cancel;

    @Inject
    DeleteServiceRequest delete;

    @Inject
    ServiceRequestQueries requests;

    public ServiceRequestsResource() {
        super("ServiceRequest", ServiceRequestId::new);
    }

    @GET
    public ListJson<ServiceRequestListItem> list(@Context UriInfo uri) {
        return ListJson.of(requests.list(Rest.listRequest(uri)));
    }

    @POST
    public Response open(@Context UriInfo uri, RequestBody body) {
        var view = requests.view(open.open(body.opening()));
        return Rest.created(uri, view.id(), Linked.of(view, NAME, view.id(), view.allowedActions()), view.version());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new ServiceRequestId(id));
    }

    /** Mends what was taken down; what is absent is emptied. */
    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, RequestBody body) {
        return act(
                id,
                ifMatch,
                (request, seen) -> change.change(new ChangeRequest.Command(
                        request,
                        seen,
                        body.unit(),
                        body.unregistered(),
                        body.type(),
                        body.typeReason(),
                        body.input())));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return act(
                id,
                ifMatch,
                (request, seen) -> delete.delete(new DeleteServiceRequest.Command(request, seen)),
                ReviewedResource::gone);
    }

    /** Makes somebody responsible. */
    @POST
    @Path("{id}/assign")
    public Response assign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, OwnerBody body) {
        return act(
                id,
                ifMatch,
                (request, seen) -> assign.assign(new AssignRequest.Command(request, seen, new UserId(body.ownerId()))));
    }

    /** The owner gives it back. */
    @POST
    @Path("{id}/reject")
    public Response reject(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        return act(
                id, ifMatch, (request, seen) -> reject.reject(new RejectRequest.Command(request, seen, body.text())));
    }

    /** The owner starts to work on it. */
    @POST
    @Path("{id}/accept")
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return act(id, ifMatch, (request, seen) -> accept.accept(new AcceptRequest.Command(request, seen)));
    }

    /** Puts it on hold. */
    @POST
    @Path("{id}/hold")
    public Response hold(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, HoldBody body) {
        return act(
                id,
                ifMatch,
                (request, seen) -> hold.hold(new HoldRequest.Command(request, seen, body.reason(), body.note())));
    }

    /** Takes it up again. */
    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return act(id, ifMatch, (request, seen) -> resume.resume(new ResumeRequest.Command(request, seen)));
    }

    /** Raises the escalation level. */
    @POST
    @Path("{id}/escalate")
    public Response escalate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        return act(
                id,
                ifMatch,
                (request, seen) -> escalate.escalate(new EscalateRequest.Command(request, seen, body.text())));
    }

    /** Settles it without a work order. */
    @POST
    @Path("{id}/resolve")
    public Response resolve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, SolutionBody body) {
        return act(
                id,
                ifMatch,
                (request, seen) -> resolve.resolve(new ResolveRequest.Command(
                        request, seen, body.solution().orElse(""))));
    }

    /** Closes it after the customer's yes. */
    @POST
    @Path("{id}/close")
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return act(id, ifMatch, (request, seen) -> close.close(new CloseRequest.Command(request, seen)));
    }

    /** Opens it again. */
    @POST
    @Path("{id}/reopen")
    public Response reopen(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        return act(
                id, ifMatch, (request, seen) -> reopen.reopen(new ReopenRequest.Command(request, seen, body.text())));
    }

    /** Cancels it. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        return act(
                id, ifMatch, (request, seen) -> cancel.cancel(new CancelRequest.Command(request, seen, body.text())));
    }

    /** Who is responsible. */
    public record OwnerBody(UUID ownerId) {}

    /** Why it waits. */
    public record HoldBody(HoldReason reason, Optional<String> note) {}

    /** What settled it. */
    public record SolutionBody(Optional<String> solution) {}

    @Override
    protected Response answer(ServiceRequestId id) {
        var view = requests.view(id);
        return Rest.ok(Linked.of(view, NAME, view.id(), view.allowedActions()), view.version());
    }
}
