package aftersales.web.job;

import aftersales.application.job.JobQueries;
import aftersales.application.job.JobRunView;
import aftersales.application.job.JobView;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.job.JobStatus;
import aftersales.web.kernel.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The runs of all jobs, or of the one that the address names. */
@Named
@RequestScoped
public class JobRunsPage extends ListPage<JobRunView> {
    private final JobQueries queries;

    @Inject
    public JobRunsPage(JobQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected JobRunsPage() {
        this(null);
    }

    /** Names of the jobs that exist. */
    public List<String> getJobs() {
        return queries.jobs().stream().map(JobView::name).toList();
    }

    /** Names of the states that a run can be in. */
    public List<String> getStatuses() {
        return Arrays.stream(JobStatus.values()).map(JobStatus::name).toList();
    }

    @Override
    protected String defaultSort() {
        return "-requestedAt";
    }

    @Override
    protected Listing<JobRunView> load(ListRequest asked) {
        return queries.runs(asked);
    }
}
