package aftersales.persistence.kernel;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.postgresql.util.PSQLException;

/**
 * Saves an aggregate: row, audit entry and outbox events in one transaction, flushed at once so that what the database
 * refuses becomes a domain error here and not at the commit.
 */
@ApplicationScoped
public class Writes {
    private static final String AUDITED = "AF001";
    private static final String OTHER_VERSION = "AF004";

    private final EntityManager em;
    private final AuditTrail trail;
    private final Outbox outbox;

    @Inject
    public Writes(EntityManager em, AuditTrail trail, Outbox outbox) {
        this.em = em;
        this.trail = trail;
        this.outbox = outbox;
    }

    /**
     * Saves what has happened to {@code aggregate}; nothing when nothing has.
     *
     * @param kind name of the record kind in audit trail and outbox, {@code WorkOrder}
     * @param row makes the complete detached row of the present state; its version is {@code null} while new
     * @param conflicts domain error for each unique constraint of the tables, by constraint name
     * @throws StaleVersion when somebody else has saved since the load
     * @throws Locked when the record is audited
     */
    public <S extends AggregateState> void save(
            String kind, Aggregate<S> aggregate, Supplier<?> row, Map<String, Supplier<DomainException>> conflicts) {
        boolean isNew = aggregate.isNew();
        var events = aggregate.drainEvents();
        if (events.isEmpty()) {
            return;
        }
        flushing(kind, aggregate.state().version(), conflicts, () -> {
            if (isNew) {
                em.persist(row.get());
            } else {
                em.merge(row.get());
            }
        });
        int version = isNew ? 0 : aggregate.state().version() + 1;
        trail.append(kind, aggregate, version, events);
        outbox.append(kind, aggregate.state().id().value(), events);
    }

    /**
     * Deletes an aggregate that says it is to be deleted, and tells it in the trail.
     *
     * @param row makes the complete detached row, with the version that was loaded
     * @param reason what people knew it by
     * @param conflicts domain error for what other tables still hold, by constraint name
     * @throws StaleVersion when somebody else has saved since the load
     * @throws Locked when the record is audited
     */
    public <S extends AggregateState> void delete(
            String kind,
            Aggregate<S> aggregate,
            Supplier<?> row,
            Instant at,
            String reason,
            Map<String, Supplier<DomainException>> conflicts) {
        aggregate.drainEvents();
        var state = aggregate.state();
        flushing(kind, state.version(), conflicts, () -> em.remove(em.merge(row.get())));
        trail.append(kind, state.id().value(), state.version() + 1, at, "Deleted", Map.of("reason", reason));
    }

    /** Runs {@code work} and flushes, telling refusals of the database as domain errors. */
    public void flushing(String kind, int version, Map<String, Supplier<DomainException>> conflicts, Runnable work) {
        try {
            work.run();
            em.flush();
        } catch (OptimisticLockException | StaleStateException e) {
            throw stale(kind, version, e);
        } catch (PersistenceException e) {
            throw told(kind, version, conflicts, e);
        }
    }

    private static RuntimeException told(
            String kind, int version, Map<String, Supplier<DomainException>> conflicts, PersistenceException e) {
        var database = find(e, PSQLException.class);
        if (database.isPresent() && AUDITED.equals(database.get().getSQLState())) {
            return locked(database.get());
        }
        if (database.isPresent() && OTHER_VERSION.equals(database.get().getSQLState())) {
            return stale(kind, version, e);
        }
        if (find(e, StaleStateException.class).isPresent()) {
            return stale(kind, version, e);
        }
        var constraint = find(e, ConstraintViolationException.class)
                .map(ConstraintViolationException::getConstraintName)
                .map(conflicts::get);
        if (constraint.isPresent()) {
            var conflict = constraint.get().get();
            conflict.addSuppressed(e);
            return conflict;
        }
        return e;
    }

    private static StaleVersion stale(String kind, int version, RuntimeException cause) {
        var stale = new StaleVersion(kind, version + 1);
        stale.initCause(cause);
        return stale;
    }

    /** The trigger's detail is {@code <instant>|<name>}. */
    private static Locked locked(PSQLException e) {
        String detail = Optional.ofNullable(e.getServerErrorMessage())
                .map(m -> m.getDetail())
                .orElse("1970-01-01T00:00:00Z|");
        int bar = detail.indexOf('|');
        var locked = new Locked(detail.substring(bar + 1), Instant.parse(detail.substring(0, bar)));
        locked.initCause(e);
        return locked;
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
