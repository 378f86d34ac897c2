package aftersales.persistence.job;

import aftersales.application.job.JobProgress;
import aftersales.domain.job.JobRunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Columns beside the state of a run, written one at a time. */
@ApplicationScoped
@Transactional
class SqlJobProgress implements JobProgress {
    private static final int KEPT_REFUSALS = 100;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    SqlJobProgress(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void began(JobRunId run, long execution) {
        em.createNativeQuery("update job.run set execution_id = :execution where id = :id")
                .setParameter("execution", execution)
                .setParameter("id", run.value())
                .executeUpdate();
    }

    @Override
    public void expect(JobRunId run, long remaining) {
        em.createNativeQuery("update job.run set total = read + :remaining where id = :id")
                .setParameter("remaining", remaining)
                .setParameter("id", run.value())
                .executeUpdate();
    }

    @Override
    public void advance(JobRunId run, long read, long written, long skipped) {
        em.createNativeQuery(
                        """
                        update job.run set read = read + :read, written = written + :written, skipped = skipped + :skipped,
                                           total = greatest(total, read + :read)
                        where id = :id""")
                .setParameter("read", read)
                .setParameter("written", written)
                .setParameter("skipped", skipped)
                .setParameter("id", run.value())
                .executeUpdate();
    }

    @Override
    public void refused(JobRunId run, Refusal refusal) {
        em.createNativeQuery(
                        """
                        insert into job.refusal (run_id, subject, code, args)
                        select :run, :subject, :code, :args
                        where (select count(*) from job.refusal f where f.run_id = :run) < :kept""")
                .setParameter("run", run.value())
                .setParameter("subject", refusal.subject())
                .setParameter("code", refusal.code())
                .setParameter("args", refusal.args().toArray(String[]::new))
                .setParameter("kept", KEPT_REFUSALS)
                .executeUpdate();
    }

    @Override
    public void alive(String node) {
        em.createNativeQuery("update job.run set alive_at = :now where node = :node and status = 'RUNNING'")
                .setParameter("now", clock.instant())
                .setParameter("node", node)
                .executeUpdate();
    }
}
