package aftersales.domain.kernel;

import java.time.Instant;

/**
 * Something that happened to an aggregate, told in the past tense. Events are records of ids and plain values without
 * personal data, because they are also written to the outbox.
 */
public interface DomainEvent {
    /** When it happened, in microseconds at the finest. */
    Instant at();

    /** The stable name under which audit trail, outbox and message bundles know this kind of event. */
    default String name() {
        return getClass().getSimpleName();
    }
}
