package aftersales.web.job;

import aftersales.application.job.JobQueries;
import aftersales.application.job.JobRunView;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.job.JobStatus;
import aftersales.web.kernel.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** The runs of one job, which the address names. */
@Named
@RequestScoped
public class JobRunsPage extends ListPage<JobRunView> {
    private static final String JOB = "job";

    private final JobQueries queries;

    @Inject
    public JobRunsPage(JobQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected JobRunsPage() {
        this(null);
    }

    public String getJob() {
        return filter(JOB);
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
        var filters = new HashMap<>(asked.filters());
        filters.remove(JOB);
        return queries.runs(
                getJob(),
                new ListRequest(asked.q(), filters, asked.sort(), asked.cursor(), asked.limit(), asked.count()));
    }
}
