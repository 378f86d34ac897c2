package aftersales.web.identity;

import aftersales.application.identity.SignedIn;
import aftersales.domain.identity.SessionLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session remembers of a person who is logged in. Kept by us and not by the container, whose idle time every request
 * renews, also those that a page makes on its own.
 *
 * @param began when the person logged in
 * @param touched when the person last did something
 */
public record SessionState(SignedIn signedIn, Instant began, Instant touched) implements Serializable {
    private static final String ATTRIBUTE = "aftersales.signed-in";

    /** Who is logged in, if anybody. */
    public static Optional<SessionState> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(SessionState::of);
    }

    public static Optional<SessionState> of(HttpSession session) {
        return Optional.ofNullable((SessionState) session.getAttribute(ATTRIBUTE));
    }

    /** Logs somebody in: an id that was known before the log-in is worth nothing afterwards. */
    static void begin(HttpServletRequest request, SignedIn signedIn, Instant now) {
        end(request);
        new SessionState(signedIn, now, now).keep(request.getSession(true));
    }

    /** The same session goes on under another password, and another id. */
    static void goOn(HttpServletRequest request, SignedIn signedIn, Instant now) {
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new SessionState(signedIn, now, now));
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    boolean isOver(SessionLimits limits, Instant now) {
        return limits.isOver(began, touched, now);
    }

    void touch(HttpSession session, Instant now) {
        new SessionState(signedIn, began, now).keep(session);
    }

    private void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }
}
