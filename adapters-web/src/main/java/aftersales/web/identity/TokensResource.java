package aftersales.web.identity;

import aftersales.application.identity.CreateMachineToken;
import aftersales.application.identity.EndToken;
import aftersales.application.identity.IssueToken;
import aftersales.application.identity.RevokeToken;
import aftersales.application.identity.Secrets;
import aftersales.application.identity.TokenListItem;
import aftersales.application.identity.TokenQueries;
import aftersales.domain.identity.TokenId;
import aftersales.domain.identity.TokenSecret;
import aftersales.web.kernel.ListJson;
import aftersales.web.kernel.Rest;
import aftersales.web.kernel.RestRefusal;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;

/** Tokens: log-in for programs, and their administration. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokensResource {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int LONGEST_PROGRAM = 60;

    @Inject
    IssueToken issue;

    @Inject
    CreateMachineToken create;

    @Inject
    RevokeToken revoke;

    @Inject
    EndToken end;

    @Inject
    TokenQueries queries;

    @Inject
    Secrets secrets;

    /** Logs in with name and password; 201 with a token that acts as that person for half a day. */
    @POST
    public Response logIn(TokenBody body, @Context HttpServletRequest request) {
        var outcome = issue.issue(new IssueToken.Command(
                body.username(), body.password(), body.newPassword(), program(request), request.getRemoteAddr()));
        if (outcome instanceof IssueToken.Throttled throttled) {
            throw new RestRefusal(TOO_MANY, "too-many-requests", throttled.delay());
        }
        if (outcome instanceof IssueToken.PasswordChangeNeeded) {
            throw new RestRefusal(FORBIDDEN, "password-change-needed");
        }
        if (outcome instanceof IssueToken.Issued issued) {
            return Response.status(Response.Status.CREATED)
                    .entity(new TokenJson(
                            Optional.empty(), Optional.of(issued.secret().value()), issued.expiresAt()))
                    .build();
        }
        throw new RestRefusal(UNAUTHORIZED, "log-in-refused");
    }

    /** What the person uses, for the list of tokens. */
    private static String program(HttpServletRequest request) {
        String agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("REST");
        String printable = agent.replaceAll("[^\\x20-\\x7e]", "").strip();
        return printable.isEmpty() ? "REST" : printable.substring(0, Math.min(LONGEST_PROGRAM, printable.length()));
    }

    /** Gives up the token that this very request carries; 204. */
    @DELETE
    @Path("current")
    public Response logOut(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        Optional.ofNullable(authorization)
                .map(header -> header.substring(header.indexOf(' ') + 1).strip())
                .flatMap(TokenSecret::read)
                .ifPresent(end::end);
        return Response.noContent().build();
    }

    /** Makes a long-lived token with scopes for another program; the secret is in this answer and nowhere else. */
    @POST
    @Path("machine")
    public Response create(MachineTokenBody body, @Context UriInfo uri) {
        var secret = secrets.tokenSecret();
        var id = create.create(new CreateMachineToken.Command(body.name(), body.scopes(), body.expiresAt(), secret));
        var made = queries.view(id);
        boolean repeated = !made.shown().equals(secret.shown());
        return Response.created(uri.getBaseUriBuilder()
                        .path("tokens")
                        .path(id.value().toString())
                        .build())
                .entity(new TokenJson(
                        Optional.of(made.id()),
                        repeated ? Optional.empty() : Optional.of(secret.value()),
                        made.expiresAt()))
                .build();
    }

    @GET
    public ListJson<TokenListItem> list(@Context UriInfo uri) {
        return ListJson.of(queries.list(Rest.listRequest(uri)));
    }

    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id) {
        var view = queries.view(new TokenId(id));
        return Rest.ok(view, view.version());
    }

    /** Ends a token of whomever; 204. */
    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        revoke.revoke(new TokenId(id), Rest.seenVersion(ifMatch));
        return Response.noContent().build();
    }
}
