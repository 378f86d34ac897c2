package aftersales.web.kernel;

import aftersales.application.kernel.InFlight;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says what went wrong, the same for REST, pages and filters. */
final class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final int RETRY_SECONDS_IN_FLIGHT = 1;
    private static final int RETRY_SECONDS_DATABASE = 5;

    /** SQL states of a database that is going away, starting or out of connections. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private static final Map<Integer, String> PLAIN = Map.of(
            400, "malformed",
            401, "unauthorized",
            403, "forbidden",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            429, "too-many-requests",
            503, "unavailable");

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** The problem that {@code thrown} is; whatever nobody foresaw is logged under an id and shown as that id only. */
    Problem of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = next(t)) {
            if (t instanceof DomainException refusal) {
                return of(refusal);
            }
            if (t instanceof RestRefusal refusal) {
                var problem = plain(refusal.status(), refusal.type()).violations(fields(refusal.violations()));
                return refusal.retryAfter().isPresent()
                        ? problem.retryAfter(refusal.retryAfter().getAsInt())
                        : problem;
            }
            if (t instanceof InFlight) {
                return plain(409, "in-flight").retryAfter(RETRY_SECONDS_IN_FLIGHT);
            }
        }
        if (isDatabaseAway(thrown)) {
            LOG.log(System.Logger.Level.WARNING, "database unavailable: {0}", thrown.toString());
            return plain(503, "database-away").retryAfter(RETRY_SECONDS_DATABASE);
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return of(web);
        }
        return unexpected(thrown);
    }

    Problem plain(int status, String type) {
        return Problem.of(
                status, type, type, messages.text("problem." + type), messages.text("problem." + type + ".detail"));
    }

    /** True when {@code thrown} comes from a database that cannot be reached just now. */
    static boolean isDatabaseAway(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = next(t)) {
            if (t instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("08") || AWAY.contains(sql.getSQLState()))) {
                return true;
            }
            var name = t.getClass().getName();
            if (name.startsWith("jakarta.resource.") // the pool got no connection
                    || name.equals("org.hibernate.exception.JDBCConnectionException")) {
                return true;
            }
            for (Throwable suppressed : t.getSuppressed()) {
                if (suppressed != thrown && isDatabaseAway(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Throwable next(Throwable t) {
        return t.getCause() == t ? null : t.getCause();
    }

    private Problem of(DomainException refusal) {
        var text = messages.text(refusal);
        if (refusal instanceof InvalidValue invalid) {
            return titled(422, "invalid-value", refusal, text).violations(fields(invalid.violations()));
        }
        if (refusal instanceof IllegalTransition illegal) {
            return titled(409, "illegal-transition", refusal, text)
                    .with("state", illegal.state().name())
                    .with("allowed", illegal.allowed());
        }
        if (refusal instanceof Locked locked) {
            return titled(409, "locked", refusal, text)
                    .with("auditedBy", locked.byName())
                    .with("auditedAt", locked.at());
        }
        if (refusal instanceof Conflict) {
            var problem = titled(409, "conflict", refusal, text);
            var existing =
                    refusal.args().stream().filter(UUID.class::isInstance).findFirst();
            return existing.isPresent() ? problem.with("existing", existing.get()) : problem;
        }
        if (refusal instanceof StaleVersion stale) {
            return titled(412, "stale-version", refusal, text).with("currentVersion", stale.current());
        }
        if (refusal instanceof NotFound) {
            return titled(404, "not-found", refusal, text);
        }
        if (refusal instanceof Forbidden) {
            return titled(403, "forbidden", refusal, text);
        }
        return titled(422, "rule-broken", refusal, text);
    }

    private Problem titled(int status, String type, DomainException refusal, String text) {
        return Problem.of(status, type, refusal.code(), messages.text("problem." + type), text);
    }

    private List<Problem.FieldProblem> fields(List<Violation> violations) {
        return violations.stream()
                .map(v -> new Problem.FieldProblem(v.field(), v.code(), messages.text(v)))
                .sorted(Comparator.comparing(Problem.FieldProblem::field))
                .toList();
    }

    private Problem of(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        var problem = plain(PLAIN.containsKey(status) ? status : 400, PLAIN.getOrDefault(status, "malformed"));
        if (web instanceof NotAllowedException notAllowed) {
            return problem.with("allow", notAllowed.getResponse().getAllowedMethods());
        }
        return problem;
    }

    private Problem unexpected(Throwable thrown) {
        var id = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "error " + id, thrown);
        return Problem.of(
                        500,
                        "unexpected",
                        "unexpected",
                        messages.text("problem.unexpected"),
                        messages.text("problem.unexpected.detail", id))
                .with("errorId", id);
    }
}
