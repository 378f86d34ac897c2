package aftersales.web.job;

import aftersales.application.job.JobQueries;
import aftersales.application.job.JobRunView;
import aftersales.application.job.JobView;
import aftersales.application.job.StartJob;
import aftersales.application.job.StopJob;
import aftersales.domain.job.JobRunId;
import aftersales.domain.kernel.NotFound;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Every job with its latest run, to be started, watched and stopped. */
@Named
@RequestScoped
public class JobListPage extends PageSupport {
    private final JobQueries queries;
    private final StartJob start;
    private final StopJob stop;
    private List<JobView> jobs = List.of();

    @Inject
    public JobListPage(JobQueries queries, StartJob start, StopJob stop) {
        this.queries = queries;
        this.start = start;
        this.stop = stop;
    }

    /** For the CDI proxy. */
    protected JobListPage() {
        this(null, null, null);
    }

    public List<JobView> getJobs() {
        if (jobs.isEmpty()) {
            jobs = queries.jobs();
        }
        return jobs;
    }

    /** Whether a run is under way: then the page looks again by itself. */
    public boolean isLive() {
        return getJobs().stream().anyMatch(this::busy);
    }

    public boolean busy(JobView job) {
        return job.latest().filter(JobRunView::unfinished).isPresent();
    }

    public boolean stoppable(JobView job) {
        return job.latest()
                .filter(run -> run.unfinished() && !run.stopRequested())
                .isPresent();
    }

    /** Starts the job that the form names. */
    public void start() {
        var job = parameter("job").orElse("");
        if (done(() -> start.start(new StartJob.Command(job)))) {
            redirect("/job/list", "job.started");
        }
    }

    /** Stops the run that the form names, in the state in which it was seen. */
    public void stop() {
        var run = new JobRunId(uuidParameter("run").orElseThrow(() -> new NotFound("JobRun", "")));
        int version = Integer.parseInt(parameter("version").orElse("0"));
        if (done(() -> stop.stop(new StopJob.Command(run, version)))) {
            redirect("/job/list", "job.stopped");
        }
    }
}
