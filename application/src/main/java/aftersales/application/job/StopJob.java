package aftersales.application.job;

import aftersales.application.kernel.Requires;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.Permission;

/** Asks a run to end early. What it has done stays done; a later run does the rest. */
@Requires(Permission.JOB_RUN)
public interface StopJob {
    /**
     * @throws aftersales.domain.kernel.IllegalTransition when the run is over
     * @throws aftersales.domain.kernel.StaleVersion when its state has changed since
     */
    void stop(Command command);

    record Command(JobRunId run, int expectedVersion) {}
}
