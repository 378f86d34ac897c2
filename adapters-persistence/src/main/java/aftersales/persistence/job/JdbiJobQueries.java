package aftersales.persistence.job;

import aftersales.application.job.JobDefinition;
import aftersales.application.job.JobQueries;
import aftersales.application.job.JobRunView;
import aftersales.application.job.JobView;
import aftersales.application.job.RefusalView;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

@ReadModel
class JdbiJobQueries implements JobQueries {
    private static final String COLUMNS =
            """
            r.id, r.version, r.job, r.status, r.requested_by, r.requested_at, r.scheduled_for, r.started_at, r.ended_at,
            r.total, r.read, r.written, r.skipped, r.attempts, r.stop_requested_at is not null as stop_requested, r.error""";

    private static final ListSql<JobRunView> RUNS = ListSql.of(JobRunView.class)
            .select(COLUMNS)
            .from("job.run r")
            .key("r.id")
            .sortable("requestedAt", "r.requested_at", "timestamptz")
            .defaultSort("-requestedAt")
            .filter("job", "r.job = :job")
            .filter("status", "r.status = any(:statusList)");

    private final Reads reads;
    private final List<JobDefinition> jobs;

    @Inject
    JdbiJobQueries(@ReadDb Reads reads, @Any Instance<JobDefinition> jobs) {
        this(reads, (Iterable<JobDefinition>) jobs);
    }

    JdbiJobQueries(Reads reads, Iterable<JobDefinition> jobs) {
        this.reads = reads;
        this.jobs = StreamSupport.stream(jobs.spliterator(), false)
                .sorted(Comparator.comparing(JobDefinition::name))
                .toList();
    }

    @Override
    public List<JobView> jobs() {
        var latest = reads.list(
                "select distinct on (r.job) %s from job.run r order by r.job, r.requested_at desc, r.id desc"
                        .formatted(COLUMNS),
                Map.of(),
                JobRunView.class);
        return jobs.stream()
                .map(job -> new JobView(
                        job.name(),
                        job.daily(),
                        latest.stream()
                                .filter(run -> run.job().equals(job.name()))
                                .findFirst()))
                .toList();
    }

    @Override
    public Listing<JobRunView> runs(String job, ListRequest request) {
        requireJob(job);
        return runs(request.filter("job", job));
    }

    /** Runs belong to nobody's branch: whoever may see jobs sees all of them. */
    @Override
    public Listing<JobRunView> runs(ListRequest request) {
        return RUNS.list(reads, request, new RowScopeSql("true", Map.of()));
    }

    @Override
    public JobRunView run(String job, JobRunId run) {
        return reads.one(
                        "select %s from job.run r where r.id = :id and r.job = :job".formatted(COLUMNS),
                        Map.of("id", run.value(), "job", job),
                        JobRunView.class)
                .orElseThrow(() -> new NotFound("JobRun", run.value()));
    }

    @Override
    public List<RefusalView> refusals(JobRunId run) {
        return reads.list(
                "select f.subject, f.code, f.args from job.refusal f where f.run_id = :run order by f.seq",
                Map.of("run", run.value()),
                (rs, context) -> new RefusalView(rs.getString("subject"), rs.getString("code"), Arrays.asList((String[])
                        rs.getArray("args").getArray())));
    }

    private void requireJob(String name) {
        if (jobs.stream().noneMatch(job -> job.name().equals(name))) {
            throw new NotFound("Job", name);
        }
    }
}
