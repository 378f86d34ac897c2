package aftersales.application.job;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;

/**
 * The calendar. Called at start-up and every minute: asks for one run of each daily job that has had none since the latest
 * time of day at which it should have run. A server that was down for a week makes up for it with one run.
 */
@Requires(Permission.JOB_RUN)
public interface StartDailyJobs {
    /** Returns how many runs were asked for. */
    int startWhatIsDue();
}
