package aftersales.web.identity;

import aftersales.application.identity.ActorOf;
import aftersales.application.identity.AuthenticateToken;
import aftersales.application.identity.SessionUser;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.web.kernel.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Says who acts in each request, asking anew each time: whoever was disabled a moment ago is refused now. Pages go by the
 * session; REST goes by bearer tokens, and by the session only where an event stream is read, since a browser's EventSource
 * sends no header.
 */
public class ActorFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "bearer ";

    /** A page that asks on its own, without anybody touching it, says so: such requests do not keep a session alive. */
    private static final String BACKGROUND_HEADER = "X-Background";

    private final transient ActorOf actorOf;
    private final transient AuthenticateToken authenticate;
    private final transient ConsoleKey consoleKey;
    private final transient Acting acting;
    private final transient Refusals refusals;
    private final transient Clock clock;

    @Inject
    public ActorFilter(
            ActorOf actorOf,
            AuthenticateToken authenticate,
            ConsoleKey consoleKey,
            Acting acting,
            Refusals refusals,
            Clock clock) {
        this.actorOf = actorOf;
        this.authenticate = authenticate;
        this.consoleKey = consoleKey;
        this.acting = acting;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (Paths.isStatic(path) || Paths.isHealth(path)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (Paths.takesTokens(path)) {
                program(request, response, chain);
            } else {
                person(request, response, chain);
            }
        } catch (NotTold e) {
            refusals.send(request, response, e.getCause());
        }
    }

    private void program(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException, NotTold {
        if (Paths.isLogInByRest(request)) {
            run(Actor.nobody(Door.REST), request, response, chain);
            return;
        }
        var bearer = bearer(request);
        var actor = bearer.isPresent() ? told(() -> tokenActor(bearer.get())) : told(() -> streamActor(request));
        if (actor.isPresent()) {
            run(actor.get(), request, response, chain);
        } else {
            response.setHeader(
                    "WWW-Authenticate",
                    "Bearer realm=\"aftersales\"" + (bearer.isPresent() ? ", error=\"invalid_token\"" : ""));
            refusals.send(request, response, 401, "unauthorized");
        }
    }

    private Optional<Actor> tokenActor(String bearer) {
        return consoleKey.actor(bearer).or(() -> authenticate.authenticate(bearer));
    }

    private Optional<Actor> streamActor(HttpServletRequest request) {
        return isStream(request) && request.getMethod().equals("GET")
                ? sessionUser(request).map(SessionUser::actor)
                : Optional.empty();
    }

    private void person(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException, NotTold {
        var user = told(() -> sessionUser(request));
        String path = Paths.of(request);
        if (user.isEmpty()) {
            SessionState.of(request).ifPresent(over -> SessionState.end(request));
            if (Paths.isOpen(path)) {
                run(Actor.nobody(Door.WEB), request, response, chain);
            } else {
                send(request, response, Paths.logIn(request));
            }
        } else if (user.get().mustChangePassword() && !Paths.isOpen(path) && !Paths.isOpenWithoutOwnPassword(path)) {
            send(request, response, Paths.OWN_PASSWORD);
        } else {
            run(user.get().actor(), request, response, chain);
        }
    }

    private Optional<SessionUser> sessionUser(HttpServletRequest request) {
        var state = SessionState.of(request);
        if (state.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var user = actorOf.session(state.get().signedIn())
                .filter(found -> !state.get().isOver(found.limits(), now));
        if (user.isPresent() && !isBackground(request)) {
            state.get().touch(request.getSession(), now);
        }
        return user;
    }

    private static boolean isBackground(HttpServletRequest request) {
        return isStream(request) || request.getHeader(BACKGROUND_HEADER) != null;
    }

    private static boolean isStream(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/event-stream");
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /** Sends the browser elsewhere; a partial request of Faces needs to be told in its own words. */
    private static void send(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + address.replace("&", "&amp;") + "\"/></partial-response>");
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private interface Asking<T> {
        T ask();
    }

    /** When the database is away, nobody is let in and nobody is sent to the log-in page. */
    private static <T> T told(Asking<T> asking) throws NotTold {
        try {
            return asking.ask();
        } catch (RuntimeException e) {
            throw new NotTold(e);
        }
    }

    private void run(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            acting.as(actor, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new Carrier(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Carrier e) {
            throw e.carried;
        }
    }

    private static final class NotTold extends Exception {
        private static final long serialVersionUID = 1L;

        private NotTold(RuntimeException cause) {
            super(cause);
        }
    }

    /** Carries the checked exception of the servlet container through a lambda. */
    private static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final ServletException carried;

        private Carrier(ServletException carried) {
            super(carried);
            this.carried = carried;
        }
    }
}
