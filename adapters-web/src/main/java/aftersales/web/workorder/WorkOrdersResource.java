package aftersales.web.workorder;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.workorder.AcceptAssignment;
import aftersales.application.workorder.CancelWorkOrder;
import aftersales.application.workorder.ChangeWorkOrder;
import aftersales.application.workorder.CompleteWorkOrder;
import aftersales.application.workorder.CreateWorkOrder;
import aftersales.application.workorder.DeclineAssignment;
import aftersales.application.workorder.DeleteWorkOrder;
import aftersales.application.workorder.DispatchWorkOrder;
import aftersales.application.workorder.EngineerLoad;
import aftersales.application.workorder.EngineerLoadQueries;
import aftersales.application.workorder.JobItem;
import aftersales.application.workorder.PauseWork;
import aftersales.application.workorder.PrintWorkOrder;
import aftersales.application.workorder.RateEngineer;
import aftersales.application.workorder.RecordWork;
import aftersales.application.workorder.ResumeWork;
import aftersales.application.workorder.ReturnFromSite;
import aftersales.application.workorder.SendBackWorkOrder;
import aftersales.application.workorder.SettleWorkOrder;
import aftersales.application.workorder.StampArrival;
import aftersales.application.workorder.StampDeparture;
import aftersales.application.workorder.StartService;
import aftersales.application.workorder.WorkOrderListItem;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.AppointmentWindow;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.web.kernel.Linked;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.ReasonBody;
import aftersales.web.kernel.Rest;
import aftersales.web.paper.Pdf;
import aftersales.web.review.ReviewedResource;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Work orders: {@code /api/v1/work-orders}. Transitions are sub-resources; the view links what is allowed. */
@Path("work-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkOrdersResource extends ReviewedResource<WorkOrderId> {
    private static final String NAME = "work-orders";

    @Inject
    CreateWorkOrder create;

    @Inject
    ChangeWorkOrder change;

    @Inject
    DispatchWorkOrder dispatch;

    @Inject
    AcceptAssignment accept;

    @Inject
    DeclineAssignment decline;

    @Inject
    StampDeparture depart;

    @Inject
    StampArrival arrive;

    @Inject
    StartService start;

    @Inject
    PauseWork pause;

    @Inject
    ResumeWork resume;

    @Inject
    RecordWork record;

    @Inject
    CompleteWorkOrder complete;

    @Inject
    ReturnFromSite returned;

    @Inject
    RateEngineer rate;

    @Inject
    SettleWorkOrder settle;

    @Inject
    SendBackWorkOrder sendBack;

    @Inject
    CancelWorkOrder cancel;

    @Inject
    DeleteWorkOrder delete;

    @Inject
    PrintWorkOrder print;

    @Inject
    WorkOrderQueries orders;

    @Inject
    EngineerLoadQueries engineers;

    @Inject
    BusinessSettings business;

    public WorkOrdersResource() {
        super("WorkOrder", WorkOrderId::new);
    }

    @GET
    public ListJson<WorkOrderListItem> list(@Context UriInfo uri) {
        return ListJson.of(orders.list(Rest.listRequest(uri)));
    }

    /** The jobs of whoever asks: those still to do, and those finished today. */
    @GET
    @Path("mine")
    public JobsJson mine() {
        return new JobsJson(orders.myJobs());
    }

    /** The jobs of an engineer, the next one first. */
    public record JobsJson(List<JobItem> items) {}

    /** Who could be sent and how busy everybody is. */
    @GET
    @Path("engineers")
    public EngineersJson engineers(@QueryParam("order") @DefaultValue("LEAST_LOADED") String order) {
        var chosen = Arrays.stream(EngineerLoadQueries.Order.values())
                .filter(known -> known.name().equals(order))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("order", "workorder.unknown-order"));
        return new EngineersJson(engineers.engineers(chosen));
    }

    /** Engineers in the order that was asked for. */
    public record EngineersJson(List<EngineerLoad> items) {}

    @POST
    public Response create(@Context UriInfo uri, CreateBody body) {
        var view = orders.view(create.create(new CreateWorkOrder.Command(
                new ServiceRequestId(body.requestId()), window(body.appointment()), body.instructions())));
        return Rest.created(uri, view.id(), Linked.of(view, NAME, view.id(), view.allowedActions()), view.version());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new WorkOrderId(id));
    }

    /** The slip that the engineers take along, once the order is sent out; {@code sheet}: a4 or 241x140. */
    @GET
    @Path("{id}/dispatch-slip.pdf")
    @Produces(Pdf.TYPE)
    public Response dispatchSlip(@PathParam("id") UUID id, @QueryParam(Pdf.SHEET) String sheet) {
        return Pdf.answer(print.dispatchSlip(new WorkOrderId(id), Pdf.sheet(sheet)));
    }

    /** What was done, with parts and fees, once the work is over; {@code sheet}: a4 or 241x140. */
    @GET
    @Path("{id}/service-report.pdf")
    @Produces(Pdf.TYPE)
    public Response serviceReport(@PathParam("id") UUID id, @QueryParam(Pdf.SHEET) String sheet) {
        return Pdf.answer(print.serviceReport(new WorkOrderId(id), Pdf.sheet(sheet)));
    }

    /** Changes appointment and instructions; what is absent is emptied. */
    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ChangeBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) -> change.change(
                        new ChangeWorkOrder.Command(order, seen, window(body.appointment()), body.instructions())));
    }

    /** Writes down findings and fees while the order is out. */
    @POST
    @Path("{id}/record")
    public Response record(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReportBody body) {
        return act(
                id, ifMatch, (order, seen) -> record.record(new RecordWork.Command(order, seen, body.input(business))));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return act(
                id,
                ifMatch,
                (order, seen) -> delete.delete(new DeleteWorkOrder.Command(order, seen)),
                ReviewedResource::gone);
    }

    /** Sends it to its engineers. */
    @POST
    @Path("{id}/dispatch")
    public Response dispatch(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, DispatchBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) -> dispatch.dispatch(
                        new DispatchWorkOrder.Command(order, seen, body.engineers(), window(body.appointment()))));
    }

    /** The engineer takes the job. */
    @POST
    @Path("{id}/accept")
    public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, StepBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) -> accept.accept(new AcceptAssignment.Command(order, seen, body.engineer())));
    }

    /** The engineer will not come; answers 204 when the order is then out of his sight. */
    @POST
    @Path("{id}/decline")
    public Response decline(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, StepBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) -> decline.decline(new DeclineAssignment.Command(
                        order, seen, body.engineer(), body.reason().orElse(""))),
                this::answerIfVisible);
    }

    /** The engineer is on the way. */
    @POST
    @Path("{id}/depart")
    public Response depart(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, StepBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) -> depart.depart(new StampDeparture.Command(order, seen, body.engineer(), body.at())));
    }

    /** The engineer is on site. */
    @POST
    @Path("{id}/arrive")
    public Response arrive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, StepBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) -> arrive.arrive(new StampArrival.Command(order, seen, body.engineer(), body.at())));
    }

    /** The engineer begins to work. */
    @POST
    @Path("{id}/start")
    public Response start(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, StepBody body) {
        return act(id, ifMatch, (order, seen) -> start.start(new StartService.Command(order, seen, body.engineer())));
    }

    /** The engineer interrupts the work. */
    @POST
    @Path("{id}/pause")
    public Response pause(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, StepBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) -> pause.pause(new PauseWork.Command(
                        order, seen, body.engineer(), body.reason().orElse(""), window(body.appointment()))));
    }

    /** The engineer goes on. */
    @POST
    @Path("{id}/resume")
    public Response resume(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, StepBody body) {
        return act(id, ifMatch, (order, seen) -> resume.resume(new ResumeWork.Command(order, seen, body.engineer())));
    }

    /** The engineer is done. */
    @POST
    @Path("{id}/complete")
    public Response complete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CompletionBody body) {
        return act(id, ifMatch, (order, seen) -> complete.complete(body.command(order, seen, business)));
    }

    /** The engineer is done and the fault is not removed: a completion whose result is NOT_FIXED. */
    @POST
    @Path("{id}/report-not-fixed")
    public Response reportNotFixed(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CompletionBody body) {
        return act(id, ifMatch, (order, seen) -> complete.complete(body.command(order, seen, business)));
    }

    /** The engineer is back. */
    @POST
    @Path("{id}/return")
    public Response returned(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, StepBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) ->
                        returned.returned(new ReturnFromSite.Command(order, seen, body.engineer(), body.at())));
    }

    /** Judges one engineer. */
    @POST
    @Path("{id}/rate")
    public Response rate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, RatingBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) ->
                        rate.rate(new RateEngineer.Command(order, seen, new UserId(body.engineerId()), body.stars())));
    }

    /** The cashier has settled it. */
    @POST
    @Path("{id}/settle")
    public Response settle(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return act(id, ifMatch, (order, seen) -> settle.settle(new SettleWorkOrder.Command(order, seen)));
    }

    /** Sends it back to be done or written down better. */
    @POST
    @Path("{id}/send-back")
    public Response sendBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        return act(
                id,
                ifMatch,
                (order, seen) -> sendBack.sendBack(new SendBackWorkOrder.Command(order, seen, body.text())));
    }

    /** Cancels it. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReasonBody body) {
        return act(id, ifMatch, (order, seen) -> cancel.cancel(new CancelWorkOrder.Command(order, seen, body.text())));
    }

    /** A work order for a request. */
    public record CreateBody(UUID requestId, Optional<WindowBody> appointment, Optional<String> instructions) {}

    /** When and with what instructions the engineers go. */
    public record ChangeBody(Optional<WindowBody> appointment, Optional<String> instructions) {}

    /** Who goes; the first is in charge. */
    public record DispatchBody(List<UUID> engineerIds, Optional<WindowBody> appointment) {
        List<UserId> engineers() {
            return engineerIds.stream().map(UserId::new).toList();
        }
    }

    /** One to five stars. */
    public record RatingBody(UUID engineerId, int stars) {}

    private static Optional<AppointmentWindow> window(Optional<WindowBody> body) {
        return body.map(WindowBody::window);
    }

    private Response answerIfVisible(WorkOrderId id) {
        try {
            return answer(id);
        } catch (NotFound gone) {
            return Response.noContent().build();
        }
    }

    @Override
    protected Response answer(WorkOrderId id) {
        var view = orders.view(id);
        return Rest.ok(Linked.of(view, NAME, view.id(), view.allowedActions()), view.version());
    }
}
