package aftersales.web.workorder;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.workorder.JobItem;
import aftersales.application.workorder.WorkOrderQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The jobs on an engineer's phone: today's, those of later days, and those finished today. */
@Named
@RequestScoped
public class EngineerJobsPage {
    private final WorkOrderQueries queries;
    private final BusinessSettings business;
    private final Clock clock;
    private Optional<List<JobItem>> jobs = Optional.empty();

    @Inject
    public EngineerJobsPage(WorkOrderQueries queries, BusinessSettings business, Clock clock) {
        this.queries = queries;
        this.business = business;
        this.clock = clock;
    }

    /** For the CDI proxy. */
    protected EngineerJobsPage() {
        this(null, null, null);
    }

    public List<JobItem> getAll() {
        if (jobs.isEmpty()) {
            jobs = Optional.of(queries.myJobs());
        }
        return jobs.get();
    }

    /** What is to be done today: an appointment of today or before, or none at all. */
    public List<JobItem> getToday() {
        return getAll().stream().filter(job -> isOpen(job) && !isLater(job)).toList();
    }

    public List<JobItem> getLater() {
        return getAll().stream().filter(job -> isOpen(job) && isLater(job)).toList();
    }

    public List<JobItem> getFinished() {
        return getAll().stream().filter(job -> !isOpen(job)).toList();
    }

    private static boolean isOpen(JobItem job) {
        return job.completedAt().isEmpty();
    }

    private boolean isLater(JobItem job) {
        return job.appointmentFrom()
                .map(this::day)
                .filter(day -> day.isAfter(day(clock.instant())))
                .isPresent();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, business.timeZone());
    }
}
