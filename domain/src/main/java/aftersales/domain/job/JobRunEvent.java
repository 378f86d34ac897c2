package aftersales.domain.job;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** What happens to runs of jobs. */
public sealed interface JobRunEvent extends DomainEvent {

    /** Somebody, or the calendar, asked for a run. */
    record JobRequested(JobRunId run, String job, String by, Instant at) implements JobRunEvent {}

    /** A server took the run up. */
    record JobStarted(JobRunId run, String job, String node, Instant at) implements JobRunEvent {}

    /** The server that had taken the run up is gone, or was told to go; the run waits to be taken up again. */
    record JobInterrupted(JobRunId run, String job, Instant at) implements JobRunEvent {}

    /** Somebody asked for the run to end early. */
    record JobStopRequested(JobRunId run, String job, Instant at) implements JobRunEvent {}

    /** The run is over. */
    record JobEnded(JobRunId run, String job, JobStatus status, Instant at) implements JobRunEvent {}
}
