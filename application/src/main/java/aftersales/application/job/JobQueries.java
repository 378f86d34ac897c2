package aftersales.application.job;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.Permission;
import java.util.List;

/** Jobs and their runs. */
@Requires(Permission.JOB_VIEW)
public interface JobQueries {
    /** Every job that exists, with its latest run. */
    List<JobView> jobs();

    /** Runs of a job, latest first. Filter: {@code status}. @throws aftersales.domain.kernel.NotFound for an unknown job */
    Listing<JobRunView> runs(String job, ListRequest request);

    /** Runs of every job, latest first. Filters: {@code job}, {@code status}. */
    Listing<JobRunView> runs(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when {@code job} has no such run */
    JobRunView run(String job, JobRunId run);

    /** Why items were passed over by a run, at most a hundred. */
    List<RefusalView> refusals(JobRunId run);
}
