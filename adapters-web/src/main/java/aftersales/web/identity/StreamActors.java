package aftersales.web.identity;

import aftersales.application.identity.ActorOf;
import aftersales.application.identity.AuthenticateToken;
import aftersales.application.identity.SessionUser;
import aftersales.application.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who is behind a request that stays open for hours. The answer is looked up anew each time it is asked: empty as soon as
 * the session is over, the token revoked, or the person disabled. Asking does not keep a session alive.
 */
@ApplicationScoped
public class StreamActors {
    private static final String BEARER = "bearer ";

    private final ActorOf actorOf;
    private final AuthenticateToken authenticate;
    private final Clock clock;

    @Inject
    public StreamActors(ActorOf actorOf, AuthenticateToken authenticate, Clock clock) {
        this.actorOf = actorOf;
        this.authenticate = authenticate;
        this.clock = clock;
    }

    /** For the CDI proxy. */
    protected StreamActors() {
        this(null, null, null);
    }

    /** Tells, whenever asked, who is behind {@code request}. */
    public Supplier<Optional<Actor>> of(HttpServletRequest request) {
        var header = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(h -> h.substring(BEARER.length()).strip());
        if (header.isPresent()) {
            return () -> authenticate.authenticate(header.get());
        }
        var session = Optional.ofNullable(request.getSession(false));
        return () -> session.flatMap(this::person);
    }

    private Optional<Actor> person(HttpSession session) {
        try {
            return SessionState.of(session).flatMap(state -> actorOf.session(state.signedIn())
                    .filter(user -> !state.isOver(user.limits(), clock.instant()))
                    .map(SessionUser::actor));
        } catch (IllegalStateException e) {
            return Optional.empty(); // logged out: the container has thrown the session away
        }
    }
}
