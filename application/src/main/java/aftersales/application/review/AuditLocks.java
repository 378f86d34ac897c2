package aftersales.application.review;

import aftersales.domain.kernel.AuditLock;
import java.time.Instant;
import java.util.UUID;

/** The store of audit locks. A lock is set by an insert and lifted only by the database's own function. */
public interface AuditLocks {

    AuditLock of(String kind, UUID id);

    /**
     * Locks the record against every writer, and writes the trail's entry.
     *
     * @throws aftersales.domain.kernel.StaleVersion when the record has another version than the auditor saw
     */
    void lock(String kind, UUID id, int version, Instant now);

    /** Lifts the lock; the database writes the trail's entry with the reason. */
    void lift(String kind, UUID id, String reason, Instant now);
}
