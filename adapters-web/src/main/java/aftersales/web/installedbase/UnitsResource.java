package aftersales.web.installedbase;

import aftersales.application.installedbase.ChangeUnit;
import aftersales.application.installedbase.DetermineCover;
import aftersales.application.installedbase.MoveUnit;
import aftersales.application.installedbase.RegisterUnit;
import aftersales.application.installedbase.UnitListItem;
import aftersales.application.installedbase.UnitQueries;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.review.HistoryQueries;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.UnitAction;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.InvalidValue;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The installed base: {@code /api/v1/units}. */
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UnitsResource {
    private static final int HISTORY = 200;

    @Inject
    RegisterUnit register;

    @Inject
    ChangeUnit change;

    @Inject
    MoveUnit move;

    @Inject
    DetermineCover cover;

    @Inject
    UnitQueries units;

    @Inject
    HistoryQueries history;

    @Inject
    Clock clock;

    @Inject
    BusinessSettings business;

    @GET
    public ListJson<UnitListItem> list(@Context UriInfo uri) {
        return ListJson.of(units.list(Rest.listRequest(uri)));
    }

    @POST
    public Response register(@Context UriInfo uri, NewUnitBody body) {
        var view = units.view(register.register(body.command()));
        return Rest.created(uri, view.id(), view, view.version());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return answer(new UnitId(id));
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, UnitBody body) {
        var unit = new UnitId(id);
        change.change(new ChangeUnit.Command(
                unit,
                Rest.seenVersion(ifMatch),
                new CustomerId(body.user()),
                body.soldOn(),
                body.installedOn(),
                body.exchangedOn(),
                body.evidence()));
        return answer(unit);
    }

    /** What the unit is entitled to; {@code on} is today unless given. */
    @GET
    @Path("{id}/cover")
    public CoverJson cover(@PathParam("id") UUID id, @QueryParam("on") String on, @QueryParam("fault") String fault) {
        var faultCode = Optional.ofNullable(fault).filter(code -> !code.isBlank());
        return CoverJson.of(cover.cover(new UnitId(id), day(on), faultCode));
    }

    @POST
    @Path("{id}/install")
    public Response install(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, UnitMoveBody body) {
        return move(id, ifMatch, UnitAction.INSTALL, body);
    }

    @POST
    @Path("{id}/commission")
    public Response commission(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, UnitMoveBody body) {
        return move(id, ifMatch, UnitAction.COMMISSION, body);
    }

    @POST
    @Path("{id}/receive-for-repair")
    public Response receiveForRepair(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, UnitMoveBody body) {
        return move(id, ifMatch, UnitAction.RECEIVE_FOR_REPAIR, body);
    }

    @POST
    @Path("{id}/return-from-repair")
    public Response returnFromRepair(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, UnitMoveBody body) {
        return move(id, ifMatch, UnitAction.RETURN_FROM_REPAIR, body);
    }

    @POST
    @Path("{id}/replace")
    public Response replace(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, UnitMoveBody body) {
        return move(id, ifMatch, UnitAction.REPLACE, body);
    }

    @POST
    @Path("{id}/take-back")
    public Response takeBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, UnitMoveBody body) {
        return move(id, ifMatch, UnitAction.TAKE_BACK, body);
    }

    @POST
    @Path("{id}/scrap")
    public Response scrap(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, UnitMoveBody body) {
        return move(id, ifMatch, UnitAction.SCRAP, body);
    }

    @GET
    @Path("{id}/history")
    public HistoryJson history(@PathParam("id") UUID id, @QueryParam("opened") boolean opened) {
        return new HistoryJson(history.history("Unit", id, opened, HISTORY));
    }

    private Response move(UUID id, String ifMatch, UnitAction action, UnitMoveBody body) {
        var unit = new UnitId(id);
        int seen = Rest.seenVersion(ifMatch);
        var given = Optional.ofNullable(body);
        move.move(new MoveUnit.Command(
                unit,
                seen,
                action,
                given.flatMap(UnitMoveBody::on).orElseGet(this::today),
                given.flatMap(UnitMoveBody::evidence)));
        return answer(unit);
    }

    private LocalDate day(String on) {
        try {
            return on == null || on.isBlank() ? today() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw new InvalidValue("on", "json.date");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.timeZone());
    }

    private Response answer(UnitId id) {
        var view = units.view(id);
        return Rest.ok(view, view.version());
    }
}
