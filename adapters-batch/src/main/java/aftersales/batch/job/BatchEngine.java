package aftersales.batch.job;

import aftersales.domain.job.JobRunId;
import java.util.Optional;

/** What the conductor needs of a batch engine. */
interface BatchEngine {

    /** How an execution stands. */
    enum State {
        RUNNING,
        COMPLETED,
        FAILED,
        AT_REST
    }

    /**
     * How an execution stands.
     *
     * @param error why it failed; empty text otherwise
     */
    record Progress(State state, String error) {}

    /**
     * Begins to carry out a run, from where {@code earlier} broke off when that is possible.
     *
     * @return the engine's number of the execution
     */
    long start(String job, JobRunId run, Optional<Long> earlier);

    Progress progress(long execution);

    /** Asks an execution to come to rest after its present chunk. Nothing happens when it is over. */
    void stop(long execution);
}
