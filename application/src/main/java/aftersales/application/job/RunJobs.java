package aftersales.application.job;

import aftersales.application.kernel.Open;
import aftersales.domain.job.JobRunId;
import java.util.List;
import java.util.Optional;

/** What the engine tells about the runs that it carries out, and what it is to do next. */
@Open("called by the program's own engine only; no driver of a person or machine has it")
public interface RunJobs {
    /**
     * A run to carry out.
     *
     * @param requestedBy who asked for it
     * @param earlierExecution the engine's number of an execution that broke off and can be continued
     */
    record Work(JobRunId run, String job, String requestedBy, Optional<Long> earlierExecution) {}

    /**
     * Puts runs back in the queue that a dead server had: those of {@code node} itself when it has just started, and those of
     * servers not heard of for a minute. Returns how many.
     */
    int recover(String node, boolean justStarted);

    /** Takes up the runs that wait. */
    List<Work> takeUp(String node);

    /** Says that {@code node} is alive, and names the executions on it that are to stop. */
    List<Long> alive(String node);

    /** The engine has begun to carry out {@code run}. */
    void began(JobRunId run, long execution);

    /** Everything was done. */
    void completed(JobRunId run);

    /** The engine gave up. Up to three tries are made, since the reason may have been a database that was away. */
    void failed(JobRunId run, String error);

    /** The engine came to rest early: because somebody wanted it, else because the server is going down. */
    void broughtToRest(JobRunId run);
}
