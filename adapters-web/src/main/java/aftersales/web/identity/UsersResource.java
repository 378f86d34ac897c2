package aftersales.web.identity;

import aftersales.application.identity.ChangeUser;
import aftersales.application.identity.CreateUser;
import aftersales.application.identity.DisableUser;
import aftersales.application.identity.EnableUser;
import aftersales.application.identity.ResetPassword;
import aftersales.application.identity.UserListItem;
import aftersales.application.identity.UserQueries;
import aftersales.application.kernel.Acting;
import aftersales.domain.identity.UserId;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Rest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The people who may log in. */
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {
    @Inject
    CreateUser create;

    @Inject
    ChangeUser change;

    @Inject
    DisableUser disable;

    @Inject
    EnableUser enable;

    @Inject
    ResetPassword reset;

    @Inject
    UserQueries queries;

    @Inject
    Acting acting;

    @GET
    public ListJson<UserListItem> list(@Context UriInfo uri) {
        return ListJson.of(queries.list(Rest.listRequest(uri)));
    }

    /** Who the caller is. */
    @GET
    @Path("me")
    public MeJson me() {
        return MeJson.of(acting.current());
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        return ok(new UserId(id));
    }

    /** Lets one more person in; their password has to be changed at the first log-in. */
    @POST
    public Response create(NewUserBody body, @Context UriInfo uri) {
        var id = create.create(new CreateUser.Command(
                body.loginName(),
                body.displayName(),
                body.mobile(),
                body.roles(),
                body.branch(),
                body.team(),
                body.language(),
                body.password(),
                false));
        var view = queries.view(id);
        return Rest.created(uri, id.value(), view, view.version());
    }

    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, UserBody body) {
        change.change(new ChangeUser.Command(
                new UserId(id),
                Rest.seenVersion(ifMatch),
                body.loginName(),
                body.displayName(),
                body.mobile(),
                body.roles(),
                body.branch(),
                body.team(),
                body.language()));
        return ok(new UserId(id));
    }

    /** Ends the person's access from the next request on. */
    @POST
    @Path("{id}/disable")
    public Response disable(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        disable.disable(new UserId(id), Rest.seenVersion(ifMatch));
        return ok(new UserId(id));
    }

    @POST
    @Path("{id}/enable")
    public Response enable(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        enable.enable(new UserId(id), Rest.seenVersion(ifMatch));
        return ok(new UserId(id));
    }

    /** Gives the person a password for one log-in. */
    @POST
    @Path("{id}/password")
    public Response reset(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PasswordBody body) {
        reset.reset(new ResetPassword.Command(new UserId(id), Rest.seenVersion(ifMatch), body.password()));
        return ok(new UserId(id));
    }

    private Response ok(UserId id) {
        var view = queries.view(id);
        return Rest.ok(view, view.version());
    }
}
