package aftersales.persistence.job;

import aftersales.application.job.BatchRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * The tables of JBeret's job repository (schema {@code batch}). After a kill it goes on calling an execution STARTED, and
 * would neither restart nor abandon it.
 */
@ApplicationScoped
class JberetRepository implements BatchRepository {
    private final EntityManager em;

    @Inject
    JberetRepository(EntityManager em) {
        this.em = em;
    }

    @Override
    public int closeGhosts(Collection<Long> alive) {
        var executions = alive.toArray(Long[]::new);
        em.createNativeQuery(
                        """
                        update batch.step_execution set batchstatus = 'FAILED', exitstatus = 'INTERRUPTED', endtime = now()
                        where batchstatus in ('STARTING', 'STARTED', 'STOPPING') and jobexecutionid <> all (:alive)""")
                .setParameter("alive", executions)
                .executeUpdate();
        return em.createNativeQuery(
                        """
                        update batch.job_execution
                        set batchstatus = 'FAILED', exitstatus = 'INTERRUPTED', endtime = now(), lastupdatedtime = now()
                        where batchstatus in ('STARTING', 'STARTED', 'STOPPING') and jobexecutionid <> all (:alive)""")
                .setParameter("alive", executions)
                .executeUpdate();
    }
}
