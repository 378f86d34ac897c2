package aftersales.domain.kernel;

import java.time.Instant;

/**
 * The audit mark that stands beside the status of a record (SM-W): open, or audited by somebody at a time. While it is
 * set, nobody may change or delete the record or what belongs to it.
 */
public sealed interface AuditLock {
    static AuditLock open() {
        return new Open();
    }

    static AuditLock audited(String byName, Instant at) {
        return new Audited(byName, at);
    }

    /** @throws Locked saying by whom and when the record was audited */
    default void requireOpen() {
        if (this instanceof Audited audited) {
            throw new Locked(audited.byName(), audited.at());
        }
    }

    default boolean isAudited() {
        return this instanceof Audited;
    }

    record Open() implements AuditLock {}

    record Audited(String byName, Instant at) implements AuditLock {}
}
