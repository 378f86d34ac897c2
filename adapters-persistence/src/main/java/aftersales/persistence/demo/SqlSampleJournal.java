package aftersales.persistence.demo;

import aftersales.application.demo.SampleJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal in {@code demo.journal}. */
@ApplicationScoped
@Transactional
class SqlSampleJournal implements SampleJournal {
    private final EntityManager em;

    @Inject
    SqlSampleJournal(EntityManager em) {
        this.em = em;
    }

    /** For the CDI proxy. */
    protected SqlSampleJournal() {
        this(null);
    }

    @Override
    public Optional<Instant> unfinishedSince() {
        List<?> begun = em.createNativeQuery(
                        "select begun_at from demo.journal where finished_at is null", Instant.class)
                .getResultList();
        return begun.stream().map(Instant.class::cast).findFirst();
    }

    @Override
    public void begin(Instant now) {
        em.createNativeQuery("insert into demo.journal (begun_at) values (:now)")
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public void finish(Instant now, String keys) {
        em.createNativeQuery("update demo.journal set finished_at = :now")
                .setParameter("now", now)
                .executeUpdate();
        em.createNativeQuery("delete from kernel.operation where starts_with(key, :keys)")
                .setParameter("keys", keys)
                .executeUpdate();
    }
}
