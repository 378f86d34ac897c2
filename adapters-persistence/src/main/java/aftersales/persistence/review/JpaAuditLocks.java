package aftersales.persistence.review;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Ids;
import aftersales.application.review.AuditLocks;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.AuditTrail;
import aftersales.persistence.kernel.LockLookup;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Locks through the two functions that alone may set and lift them. */
@ApplicationScoped
class JpaAuditLocks implements AuditLocks {
    private final EntityManager em;
    private final LockLookup lookup;
    private final Writes writes;
    private final AuditTrail trail;
    private final Acting acting;
    private final Ids ids;

    @Inject
    JpaAuditLocks(EntityManager em, LockLookup lookup, Writes writes, AuditTrail trail, Acting acting, Ids ids) {
        this.em = em;
        this.lookup = lookup;
        this.writes = writes;
        this.trail = trail;
        this.acting = acting;
        this.ids = ids;
    }

    @Override
    public AuditLock of(String kind, UUID id) {
        return lookup.of(kind, id);
    }

    @Override
    public void lock(String kind, UUID id, int version, Instant now) {
        writes.flushing(kind, version, Map.of(), () -> em.createNativeQuery(
                        "select cast(audit.lock_record(:kind, :record, :version, :actor, :name, :at) as text)")
                .setParameter("kind", kind)
                .setParameter("record", id)
                .setParameter("version", version)
                .setParameter("actor", actorId())
                .setParameter("name", acting.current().name())
                .setParameter("at", now)
                .getSingleResult());
        trail.append(kind, id, version, now, "Audited", Map.of());
    }

    @Override
    public void lift(String kind, UUID id, String reason, Instant now) {
        writes.flushing(kind, 0, Map.of(), () -> em.createNativeQuery(
                        "select cast(audit.unaudit(:entry, :kind, :record, :actor, :name, :door, :reason, :at) as text)")
                .setParameter("entry", ids.next())
                .setParameter("kind", kind)
                .setParameter("record", id)
                .setParameter("actor", actorId())
                .setParameter("name", acting.current().name())
                .setParameter("door", acting.current().door().name())
                .setParameter("reason", reason)
                .setParameter("at", now)
                .getSingleResult());
    }

    /** Only a person can answer for an audit. */
    private UUID actorId() {
        return acting.current().userId().orElseThrow(() -> new Forbidden(Permission.AUDIT_REVIEW.name()));
    }
}
