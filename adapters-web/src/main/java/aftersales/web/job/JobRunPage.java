package aftersales.web.job;

import aftersales.application.job.JobQueries;
import aftersales.application.job.JobRunView;
import aftersales.application.job.RefusalView;
import aftersales.domain.job.JobRunId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One run: how far it is, what it did and what it passed over. */
@Named
@RequestScoped
public class JobRunPage extends PageSupport {
    private final JobQueries queries;
    private Optional<JobRunView> view = Optional.empty();

    @Inject
    public JobRunPage(JobQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected JobRunPage() {
        this(null);
    }

    public JobRunView getView() {
        if (view.isEmpty()) {
            view = Optional.of(queries.run(parameter("job").orElse(""), new JobRunId(idParameter("JobRun"))));
        }
        return view.get();
    }

    public List<RefusalView> getRefusals() {
        return queries.refusals(new JobRunId(getView().id()));
    }

    /** The reason of a refusal in the user's language. */
    public String reason(RefusalView refusal) {
        return messages().text(refusal.code(), refusal.args().toArray());
    }
}
