package aftersales.application.review;

import aftersales.domain.kernel.StaleVersion;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One kind of record that can be audited. Each feature with such records has one implementation; it runs in the caller's
 * transaction and applies the actor's row scope.
 */
public interface AuditableKind {

    /** The kind as audit trail and locks know it, {@code WorkOrder}. */
    String kind();

    Optional<Auditable> find(UUID id);

    /** @throws aftersales.domain.kernel.RuleBroken when a later document depends on the audited record */
    default void refuseUnauditIfDependedOn(UUID id) {}

    /**
     * What the audit needs to know of a record.
     *
     * @param number the number that people know it by
     * @param finished whether its state is one that may be audited
     * @param completedBy those who did the work or completed it, none of whom may audit it (four eyes)
     */
    record Auditable(UUID id, int version, String number, boolean finished, Set<UUID> completedBy) {
        public Auditable {
            completedBy = Set.copyOf(completedBy);
        }

        /** @throws StaleVersion when the record has another version than the user saw */
        void requireVersion(String kind, int expected) {
            if (version != expected) {
                throw new StaleVersion(kind, version);
            }
        }
    }
}
