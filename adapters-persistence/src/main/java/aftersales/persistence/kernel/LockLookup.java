package aftersales.persistence.kernel;

import aftersales.domain.kernel.AuditLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells whether a record is audited, for restoring aggregates. */
@ApplicationScoped
public class LockLookup {
    private final EntityManager em;

    @Inject
    public LockLookup(EntityManager em) {
        this.em = em;
    }

    public AuditLock of(String kind, UUID record) {
        List<?> rows = em.createNativeQuery(
                        "select audited_by_name, audited_at from audit.record_lock where kind = :kind and record_id = :record",
                        jakarta.persistence.Tuple.class)
                .setParameter("kind", kind)
                .setParameter("record", record)
                .getResultList();
        if (rows.isEmpty()) {
            return AuditLock.open();
        }
        var row = (jakarta.persistence.Tuple) rows.get(0);
        return AuditLock.audited(row.get(0, String.class), row.get(1, Instant.class));
    }
}
