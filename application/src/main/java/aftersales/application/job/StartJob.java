package aftersales.application.job;

import aftersales.application.kernel.Requires;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.Permission;

/** Asks for a run of a job. It is written down at once and taken up by a server within about a second. */
@Requires(Permission.JOB_RUN)
public interface StartJob {
    /**
     * @throws aftersales.domain.kernel.NotFound when there is no such job
     * @throws aftersales.domain.kernel.Conflict {@code job.running} while a run of it is unfinished; its second argument is
     *     the id of that run
     */
    JobRunId start(Command command);

    record Command(String job) {}
}
