package aftersales.domain.job;

import static aftersales.domain.job.JobAction.COMPLETE;
import static aftersales.domain.job.JobAction.FAIL;
import static aftersales.domain.job.JobAction.RESUME;
import static aftersales.domain.job.JobAction.START;
import static aftersales.domain.job.JobAction.STOP;
import static aftersales.domain.job.JobStatus.COMPLETED;
import static aftersales.domain.job.JobStatus.FAILED;
import static aftersales.domain.job.JobStatus.REQUESTED;
import static aftersales.domain.job.JobStatus.RUNNING;
import static aftersales.domain.job.JobStatus.STOPPED;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.Transitions;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One run of a batch job. It exists from the moment it is asked for, so that a request that was answered is never lost: a
 * server takes it up, and when that server dies or goes down the run goes back to waiting and is taken up again, by whatever
 * server is there, until it is completed, has failed, or somebody stops it. At most one run of a job is unfinished at any
 * time; the store sees to it.
 */
public final class JobRun extends Aggregate<JobRun.State> {
    /** The life of a run. */
    public static final Transitions<JobStatus, JobAction> LIFE = Transitions.<JobStatus, JobAction>table()
            //   action    becomes    allowed from
            .row(START, RUNNING, REQUESTED)
            .row(RESUME, REQUESTED, RUNNING)
            .row(COMPLETE, COMPLETED, RUNNING)
            .row(FAIL, FAILED, REQUESTED, RUNNING)
            .row(STOP, STOPPED, REQUESTED, RUNNING)
            .build();

    private static final int MAX_ERROR = 1000;

    /**
     * @param job name of the job
     * @param requestedBy name of the person or program that asked
     * @param requestedById the user who asked; empty when the calendar did
     * @param scheduledFor the day whose daily run this is; empty when a person asked
     * @param startedAt when it was first taken up
     * @param node the server that has it, or had it last
     * @param executionId number of the latest execution in the batch engine's own books
     * @param attempts how often it was taken up
     * @param stopRequestedAt when somebody asked for an early end
     * @param error why it failed, for people
     */
    @RecordBuilder
    public record State(
            JobRunId id,
            int version,
            String job,
            JobStatus status,
            String requestedBy,
            Optional<UUID> requestedById,
            Instant requestedAt,
            Optional<LocalDate> scheduledFor,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<String> node,
            Optional<Long> executionId,
            int attempts,
            Optional<Instant> stopRequestedAt,
            Optional<String> error)
            implements AggregateState {
        /** A builder of the next state, which starts as this one. */
        public JobRunStateBuilder with() {
            return JobRunStateBuilder.builder(this);
        }
    }

    private JobRun(State state, DomainEvent created) {
        super(state, created);
    }

    private JobRun(State loaded) {
        super(loaded, AuditLock.open());
    }

    /** A run that waits to be taken up. */
    public static JobRun request(
            JobRunId id,
            String job,
            String requestedBy,
            Optional<UUID> requestedById,
            Optional<LocalDate> scheduledFor,
            Instant now) {
        var state = new State(
                id,
                0,
                job,
                REQUESTED,
                requestedBy,
                requestedById,
                now,
                scheduledFor,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty());
        return new JobRun(state, new JobRunEvent.JobRequested(id, job, requestedBy, now));
    }

    public static JobRun restore(State loaded) {
        return new JobRun(loaded);
    }

    /** Server {@code node} takes the run up. */
    public void start(String node, Instant now) {
        change(
                to(START)
                        .node(Optional.of(node))
                        .startedAt(state().startedAt().or(() -> Optional.of(now)))
                        .attempts(state().attempts() + 1)
                        .build(),
                new JobRunEvent.JobStarted(state().id(), state().job(), node, now));
    }

    /** The run goes back to waiting because its server is gone; one that was asked to stop is stopped instead. */
    public void resume(Instant now) {
        if (state().stopRequestedAt().isPresent()) {
            end(STOP, Optional.empty(), now);
            return;
        }
        change(to(RESUME).build(), new JobRunEvent.JobInterrupted(state().id(), state().job(), now));
    }

    /** Everything was done. */
    public void complete(Instant now) {
        end(COMPLETE, Optional.empty(), now);
    }

    /** The run gave up; what it had done stays done. */
    public void fail(String error, Instant now) {
        end(FAIL, Optional.of(error.length() > MAX_ERROR ? error.substring(0, MAX_ERROR) : error), now);
    }

    /**
     * Somebody wants the run to end early: one that waits is stopped at once, one that runs as soon as its present chunk is
     * done. Asking twice changes nothing.
     */
    public void requestStop(Instant now) {
        if (state().status() == REQUESTED) {
            end(STOP, Optional.empty(), now);
            return;
        }
        LIFE.next(state().status(), STOP);
        if (state().stopRequestedAt().isEmpty()) {
            change(
                    state().with().stopRequestedAt(Optional.of(now)).build(),
                    new JobRunEvent.JobStopRequested(state().id(), state().job(), now));
        }
    }

    /** The engine has come to rest before the end. */
    public void stopped(Instant now) {
        end(STOP, Optional.empty(), now);
    }

    private void end(JobAction how, Optional<String> error, Instant now) {
        var ended = to(how).endedAt(Optional.of(now)).error(error).build();
        change(ended, new JobRunEvent.JobEnded(state().id(), state().job(), ended.status(), now));
    }

    public Set<JobAction> allowedActions() {
        return LIFE.allowed(state().status());
    }

    private JobRunStateBuilder to(JobAction action) {
        return state().with().status(LIFE.next(state().status(), action));
    }
}
