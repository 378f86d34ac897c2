package aftersales.application.job;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.job.JobRun;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.Conflict;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

@UseCase
class StartJobService implements StartJob {
    private final JobCatalogue catalogue;
    private final JobRuns runs;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    StartJobService(JobCatalogue catalogue, JobRuns runs, Acting acting, Ids ids, Clock clock) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public JobRunId start(Command command) {
        var job = catalogue.get(command.job());
        runs.unfinished(job.name()).ifPresent(running -> {
            throw new Conflict("job.running", job.name(), running.state().id().value());
        });
        var actor = acting.current();
        var run = JobRun.request(
                new JobRunId(ids.next()), job.name(), actor.name(), actor.userId(), Optional.empty(), clock.instant());
        runs.save(run);
        return run.state().id();
    }
}
