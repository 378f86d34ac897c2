package aftersales.application.job;

import aftersales.domain.job.JobRun;
import aftersales.domain.job.JobRunId;
import aftersales.domain.job.JobStatus;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Runs, their progress and the engine's books in memory. */
final class JobsInMemory implements JobRuns, JobProgress, BatchRepository {
    private final Map<JobRunId, JobRun.State> states = new LinkedHashMap<>();
    private final Map<JobRunId, Long> executions = new HashMap<>();
    final Map<String, Instant> heard = new HashMap<>();
    int ghostSweeps;
    private Instant now = Instant.EPOCH;

    void itIs(Instant time) {
        now = time;
    }

    @Override
    public JobRun get(JobRunId id) {
        return Optional.ofNullable(states.get(id))
                .map(this::restored)
                .orElseThrow(() -> new NotFound("JobRun", id.value()));
    }

    @Override
    public Optional<JobRun> unfinished(String job) {
        return all(s -> s.job().equals(job) && isUnfinished(s)).stream().findFirst();
    }

    private static boolean isUnfinished(JobRun.State state) {
        return state.status() == JobStatus.REQUESTED || state.status() == JobStatus.RUNNING;
    }

    @Override
    public boolean scheduledSince(String job, LocalDate day) {
        return states.values().stream()
                .anyMatch(s -> s.job().equals(job)
                        && s.scheduledFor().filter(d -> !d.isBefore(day)).isPresent());
    }

    @Override
    public List<JobRun> waiting() {
        return all(s -> s.status() == JobStatus.REQUESTED);
    }

    @Override
    public List<JobRun> heldBy(String node) {
        return all(s -> s.status() == JobStatus.RUNNING && s.node().equals(Optional.of(node)));
    }

    @Override
    public List<JobRun> silentSince(Instant deadline) {
        return all(s -> s.status() == JobStatus.RUNNING
                && heard.getOrDefault(s.node().orElseThrow(), Instant.MIN).isBefore(deadline));
    }

    @Override
    public List<Long> executionsAlive() {
        return states.values().stream()
                .filter(s -> s.status() == JobStatus.RUNNING && executions.containsKey(s.id()))
                .map(s -> executions.get(s.id()))
                .toList();
    }

    @Override
    public void save(JobRun run) {
        var next = run.state();
        if (isUnfinished(next)
                && unfinished(next.job())
                        .filter(other -> !other.state().id().equals(next.id()))
                        .isPresent()) {
            throw new Conflict("job.running", next.job(), "");
        }
        int version = run.isNew() ? 0 : next.version() + 1;
        states.put(next.id(), next.with().version(version).build());
    }

    private List<JobRun> all(Predicate<JobRun.State> wanted) {
        return states.values().stream().filter(wanted).map(this::restored).toList();
    }

    private JobRun restored(JobRun.State state) {
        return JobRun.restore(state.with()
                .executionId(Optional.ofNullable(executions.get(state.id())))
                .build());
    }

    @Override
    public void began(JobRunId run, long execution) {
        executions.put(run, execution);
    }

    @Override
    public void expect(JobRunId run, long remaining) {
        // nobody looks
    }

    @Override
    public void advance(JobRunId run, long read, long written, long skipped) {
        // nobody looks
    }

    @Override
    public void refused(JobRunId run, Refusal refusal) {
        // nobody looks
    }

    @Override
    public void alive(String node) {
        heard.put(node, now);
    }

    @Override
    public int closeGhosts(Collection<Long> alive) {
        ghostSweeps++;
        return 0;
    }
}
