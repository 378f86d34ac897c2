package aftersales.application.job;

import aftersales.domain.job.JobRunId;
import java.util.List;

/** What a run has to tell while it runs. Not part of its trail: it changes too often and proves nothing. */
public interface JobProgress {
    /** The engine carries {@code run} out under number {@code execution}. */
    void began(JobRunId run, long execution);

    /** {@code remaining} items are still to be read, beyond those that were read so far. */
    void expect(JobRunId run, long remaining);

    /** Adds what one chunk did. */
    void advance(JobRunId run, long read, long written, long skipped);

    /** Notes why an item was passed over; only the first hundred of a run are kept. */
    void refused(JobRunId run, Refusal refusal);

    /** The run's server is alive. */
    void alive(String node);

    /**
     * An item that was passed over.
     *
     * @param subject what people call it: a document number
     * @param code message key of the reason
     * @param args what fills the message
     */
    record Refusal(String subject, String code, List<String> args) {
        public Refusal {
            args = List.copyOf(args);
        }
    }
}
