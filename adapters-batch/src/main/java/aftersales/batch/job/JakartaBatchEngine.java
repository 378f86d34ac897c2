package aftersales.batch.job;

import aftersales.domain.job.JobRunId;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.StepExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The server's Jakarta Batch. A job's XML has the job's name. */
@ApplicationScoped
class JakartaBatchEngine implements BatchEngine {
    private static final Logger LOG = Logger.getLogger(JakartaBatchEngine.class.getName());

    @Override
    public long start(String job, JobRunId run, Optional<Long> earlier) {
        var parameters = RunParameter.of(run);
        if (earlier.isPresent()) {
            try {
                return operator().restart(earlier.get(), parameters);
            } catch (BatchRuntimeException e) {
                // starting from the beginning is as good: what was done is no longer due
                LOG.log(Level.INFO, e, () -> "Execution " + earlier.get() + " of " + job + " cannot be continued");
            }
        }
        return operator().start(job, parameters);
    }

    @Override
    public Progress progress(long execution) {
        var found = operator().getJobExecution(execution);
        return switch (found.getBatchStatus()) {
            case STARTING, STARTED, STOPPING -> new Progress(State.RUNNING, "");
            case COMPLETED -> new Progress(State.COMPLETED, "");
            case STOPPED -> new Progress(State.AT_REST, "");
            case FAILED, ABANDONED -> new Progress(State.FAILED, error(found));
        };
    }

    private static String error(JobExecution execution) {
        List<StepExecution> steps = operator().getStepExecutions(execution.getExecutionId());
        return steps.isEmpty()
                ? execution.getExitStatus()
                : steps.get(steps.size() - 1).getExitStatus();
    }

    @Override
    public void stop(long execution) {
        try {
            operator().stop(execution);
        } catch (JobExecutionNotRunningException e) {
            LOG.log(Level.FINE, e, () -> "Execution " + execution + " was over already");
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
