package aftersales.web.maintenance;

import aftersales.application.maintenance.ChangeMaintenancePlan;
import aftersales.application.maintenance.CreateMaintenancePlan;
import aftersales.application.maintenance.EndMaintenancePlan;
import aftersales.application.maintenance.MaintenancePlanListItem;
import aftersales.application.maintenance.MaintenancePlanQueries;
import aftersales.application.review.HistoryQueries;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.maintenance.MaintenancePlanId;
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
import java.util.Optional;
import java.util.UUID;

/** Maintenance plans: {@code /api/v1/maintenance-plans}. */
@Path("maintenance-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MaintenancePlansResource {
    private static final int HISTORY = 200;

    @Inject
    CreateMaintenancePlan create;

    @Inject
    ChangeMaintenancePlan change;

    @Inject
    EndMaintenancePlan end;

    @Inject
    MaintenancePlanQueries plans;

    @Inject
    HistoryQueries history;

    @GET
    public ListJson<MaintenancePlanListItem> list(@Context UriInfo uri) {
        return ListJson.of(plans.list(Rest.listRequest(uri)));
    }

    @POST
    public Response create(@Context UriInfo uri, CreatePlanBody body) {
        var unit = body.unitId().orElseThrow(() -> new InvalidValue("unitId", "text.required"));
        var id = create.create(new CreateMaintenancePlan.Command(
                new UnitId(unit), body.schedule().entry()));
        var view = plans.view(id);
        return Rest.created(uri, view.id(), view, view.version());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new MaintenancePlanId(id));
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ScheduleBody body) {
        var plan = new MaintenancePlanId(id);
        change.change(new ChangeMaintenancePlan.Command(plan, Rest.seenVersion(ifMatch), body.entry()));
        return answer(plan);
    }

    /** Ends the plan with a reason. */
    @POST
    @Path("{id}/end")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, EndBody body) {
        var plan = new MaintenancePlanId(id);
        end.end(new EndMaintenancePlan.Command(
                plan, Rest.seenVersion(ifMatch), body.reason().orElse("")));
        return answer(plan);
    }

    /** Why a plan is ended. */
    public record EndBody(Optional<String> reason) {}

    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history("MaintenancePlan", id, opened, HISTORY));
    }

    private Response answer(MaintenancePlanId id) {
        var view = plans.view(id);
        return Rest.ok(view, view.version());
    }
}
