package aftersales.domain.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unit of consistency: behaviour around one immutable state record. Every change goes through {@link #change} with the
 * event that tells it, so that nothing is saved which is not in the trail.
 */
public abstract class Aggregate<S extends AggregateState> {
    private final Optional<S> loaded;
    private final AuditLock lock;
    private S state;
    private final List<DomainEvent> events = new ArrayList<>();

    /** A new aggregate that came into being with {@code created}. */
    protected Aggregate(S state, DomainEvent created) {
        this.loaded = Optional.empty();
        this.lock = AuditLock.open();
        this.state = state;
        this.events.add(created);
    }

    /** An aggregate restored from the store, with its audit lock ({@link AuditLock#open()} for kinds never audited). */
    protected Aggregate(S loaded, AuditLock lock) {
        this.loaded = Optional.of(loaded);
        this.lock = lock;
        this.state = loaded;
    }

    public final S state() {
        return state;
    }

    /** The state as it was loaded; empty while the aggregate is new. */
    public final Optional<S> before() {
        return loaded;
    }

    public final boolean isNew() {
        return loaded.isEmpty();
    }

    public final AuditLock auditLock() {
        return lock;
    }

    /** @throws StaleVersion when the record has changed since the user saw {@code expected} */
    public final void requireVersion(int expected) {
        if (state.version() != expected) {
            throw new StaleVersion(getClass().getSimpleName(), state.version());
        }
    }

    /** @throws Locked when the record is audited (SM-W) */
    protected final void change(S next, DomainEvent event) {
        lock.requireOpen();
        this.state = next;
        this.events.add(event);
    }

    /** @throws RuleBroken with {@code code} unless {@code condition} holds */
    protected static void require(boolean condition, String code, Object... args) {
        if (!condition) {
            throw new RuleBroken(code, args);
        }
    }

    /** Hands over the events since the load, once. */
    public final List<DomainEvent> drainEvents() {
        var drained = List.copyOf(events);
        events.clear();
        return drained;
    }
}
