package aftersales.application.job;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class StopJobService implements StopJob {
    private final JobRuns runs;
    private final Clock clock;

    @Inject
    StopJobService(JobRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public void stop(Command command) {
        var run = runs.get(command.run());
        run.requireVersion(command.expectedVersion());
        run.requestStop(clock.instant());
        runs.save(run);
    }
}
