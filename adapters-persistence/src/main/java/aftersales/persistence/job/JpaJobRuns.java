package aftersales.persistence.job;

import aftersales.application.job.JobRuns;
import aftersales.domain.job.JobRun;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaJobRuns implements JobRuns {
    private static final JobRunMapper MAPPER = JobRunMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final Clock clock;

    @Inject
    JpaJobRuns(EntityManager em, Writes writes, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public JobRun get(JobRunId id) {
        return Optional.ofNullable(em.find(JobRunRow.class, id.value()))
                .map(JpaJobRuns::run)
                .orElseThrow(() -> new NotFound("JobRun", id.value()));
    }

    @Override
    public Optional<JobRun> unfinished(String job) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0)) is null", Boolean.class)
                .setParameter("name", "job " + job)
                .getSingleResult();
        return runs("r.job = :job and r.status in ('REQUESTED', 'RUNNING')", Map.of("job", job)).stream()
                .findFirst();
    }

    @Override
    public boolean scheduledSince(String job, LocalDate day) {
        return (Boolean) em.createNativeQuery(
                        "select exists (select from job.run r where r.job = :job and r.scheduled_for >= :day)",
                        Boolean.class)
                .setParameter("job", job)
                .setParameter("day", day)
                .getSingleResult();
    }

    @Override
    public List<JobRun> waiting() {
        return runs("r.status = 'REQUESTED' order by r.requested_at for update skip locked", Map.of());
    }

    @Override
    public List<JobRun> heldBy(String node) {
        return runs("r.status = 'RUNNING' and r.node = :node", Map.of("node", node));
    }

    @Override
    public List<JobRun> silentSince(Instant deadline) {
        return runs(
                "r.status = 'RUNNING' and coalesce(r.alive_at, r.updated_at) < :deadline for update skip locked",
                Map.of("deadline", deadline));
    }

    @Override
    public List<Long> executionsAlive() {
        List<?> numbers = em.createNativeQuery(
                        "select r.execution_id from job.run r where r.status = 'RUNNING' and r.execution_id is not null",
                        Long.class)
                .getResultList();
        return numbers.stream().map(Long.class::cast).toList();
    }

    @Override
    public void save(JobRun run) {
        var state = run.state();
        writes.save(
                "JobRun",
                run,
                () -> new JobRunRow(
                        state.id().value(),
                        run.isNew() ? null : state.version(),
                        clock.instant(),
                        MAPPER.columns(state)),
                Map.of(
                        "run_unfinished_once", () -> new Conflict("job.running", state.job(), ""),
                        "run_scheduled_once", () -> new Conflict("job.running", state.job(), "")));
    }

    private List<JobRun> runs(String condition, Map<String, Object> parameters) {
        var query = em.createNativeQuery("select r.* from job.run r where " + condition, JobRunRow.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(JobRunRow.class::cast).map(JpaJobRuns::run).toList();
    }

    private static JobRun run(JobRunRow row) {
        return JobRun.restore(MAPPER.state(
                new JobRunId(row.id()), row.version(), Optional.ofNullable(row.executionId()), row.columns()));
    }
}
