package aftersales.application.job;

import aftersales.domain.job.JobRun;
import aftersales.domain.job.JobRunId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where runs are kept. */
public interface JobRuns {
    /** @throws aftersales.domain.kernel.NotFound when there is no such run */
    JobRun get(JobRunId id);

    /** The run of {@code job} that is not over. Whoever asks next waits until this transaction has ended. */
    Optional<JobRun> unfinished(String job);

    /** Whether a daily run of {@code job} for {@code day} or a later one was asked for. */
    boolean scheduledSince(String job, LocalDate day);

    /** Runs that wait to be taken up, passing over those that another server is taking up now. */
    List<JobRun> waiting();

    /** Runs that {@code node} has. */
    List<JobRun> heldBy(String node);

    /** Runs that are marked as running although their server has not been heard of since {@code deadline}. */
    List<JobRun> silentSince(Instant deadline);

    /** Executions of the runs that some server has. */
    List<Long> executionsAlive();

    /** @throws aftersales.domain.kernel.Conflict {@code job.running} while another run of the job is unfinished */
    void save(JobRun run);
}
