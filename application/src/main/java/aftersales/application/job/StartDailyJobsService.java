package aftersales.application.job;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.job.JobRun;
import aftersales.domain.job.JobRunId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

@UseCase
class StartDailyJobsService implements StartDailyJobs {
    private final JobCatalogue catalogue;
    private final JobRuns runs;
    private final JobSettings settings;
    private final BusinessSettings business;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    StartDailyJobsService(
            JobCatalogue catalogue,
            JobRuns runs,
            JobSettings settings,
            BusinessSettings business,
            Acting acting,
            Ids ids,
            Clock clock) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.settings = settings;
        this.business = business;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int startWhatIsDue() {
        var day = latestDay();
        int started = 0;
        for (var job : catalogue.all()) {
            if (job.daily()
                    && !runs.scheduledSince(job.name(), day)
                    && runs.unfinished(job.name()).isEmpty()
                    // asked again now that nobody else can come in between
                    && !runs.scheduledSince(job.name(), day)) {
                runs.save(JobRun.request(
                        new JobRunId(ids.next()),
                        job.name(),
                        acting.current().name(),
                        Optional.empty(),
                        Optional.of(day),
                        clock.instant()));
                started++;
            }
        }
        return started;
    }

    /** The latest day whose daily time has passed. */
    private LocalDate latestDay() {
        var now = LocalDateTime.ofInstant(clock.instant(), business.timeZone());
        return now.toLocalTime().isBefore(settings.dailyAt())
                ? now.toLocalDate().minusDays(1)
                : now.toLocalDate();
    }
}
