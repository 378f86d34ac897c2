package aftersales.application.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Door;
import aftersales.domain.job.JobRunId;
import aftersales.domain.job.JobStatus;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobUseCasesTest {
    private static final String JOB = "maintenance-generation";
    private static final Actor CALENDAR = Actor.program("calendar", Door.BATCH, Permission.JOB_RUN);
    private static final Duration DAY = Duration.ofDays(1);

    private final JobsInMemory jobs = new JobsInMemory();
    private final JobCatalogue catalogue =
            new JobCatalogue(List.of(new JobDefinition(JOB, true), new JobDefinition("import", false)));
    private final Acting acting = new Acting();
    /** 10:00 in Shanghai, five hours after the daily runs. */
    private Instant now = Instant.parse("2026-03-02T02:00:00Z");

    private long lastId;

    private Clock clock() {
        jobs.itIs(now);
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private UUID nextId() {
        return new UUID(0, ++lastId);
    }

    private JobRunId start(String job) {
        return acting.as(CALENDAR, () -> new StartJobService(catalogue, jobs, acting, this::nextId, clock())
                .start(new StartJob.Command(job)));
    }

    private int startDaily() {
        var business =
                new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.empty(), Currency.getInstance("CNY"));
        return acting.as(CALENDAR, () -> new StartDailyJobsService(
                        catalogue, jobs, new JobSettings(LocalTime.of(5, 0)), business, acting, this::nextId, clock())
                .startWhatIsDue());
    }

    private RunJobsService engine() {
        return new RunJobsService(jobs, jobs, jobs, clock());
    }

    private JobStatus status(JobRunId run) {
        return jobs.get(run).state().status();
    }

    @Test
    void namesTheRunThatIsUnfinished() {
        var first = start(JOB);
        assertThatThrownBy(() -> start(JOB)).isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.args())
                .containsExactly(JOB, first.value()));
        start("import");
    }

    @Test
    void knowsNoOtherJobs() {
        assertThatThrownBy(() -> start("mining")).isInstanceOf(NotFound.class);
    }

    @Test
    void carriesARunThrough() {
        var run = start(JOB);
        var work = engine().takeUp("n1");
        assertThat(work).containsExactly(new RunJobs.Work(run, JOB, "calendar", Optional.empty()));
        assertThat(engine().takeUp("n1")).isEmpty();
        engine().began(run, 7);
        engine().completed(run);
        assertThat(status(run)).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void putsTheRunsOfAKilledServerBackAtItsNextStart() {
        var run = start(JOB);
        engine().takeUp("n1");
        engine().began(run, 7);

        assertThat(engine().recover("n1", false)).isZero();
        assertThat(engine().recover("n1", true)).isEqualTo(1);
        assertThat(jobs.ghostSweeps).isEqualTo(1);
        assertThat(engine().takeUp("n1")).containsExactly(new RunJobs.Work(run, JOB, "calendar", Optional.of(7L)));
    }

    @Test
    void leavesTheRunsOfOtherServersAloneUntilTheyAreSilentForAMinute() {
        var run = start(JOB);
        engine().takeUp("n1");
        assertThat(engine().recover("n2", true)).isZero();

        now = now.plusSeconds(59);
        assertThat(engine().recover("n2", false)).isZero();
        now = now.plusSeconds(2);
        assertThat(engine().recover("n2", false)).isEqualTo(1);
        assertThat(engine().takeUp("n2")).extracting(RunJobs.Work::run).containsExactly(run);
    }

    @Test
    void stopsWhatIsToStop() {
        var run = start(JOB);
        engine().takeUp("n1");
        engine().began(run, 7);
        assertThat(engine().alive("n1")).isEmpty();

        new StopJobService(jobs, clock()).stop(new StopJob.Command(run, 1));
        assertThat(engine().alive("n1")).containsExactly(7L);
        engine().broughtToRest(run);
        assertThat(status(run)).isEqualTo(JobStatus.STOPPED);
    }

    @Test
    void refusesToStopWhatHasMovedOn() {
        var run = start(JOB);
        engine().takeUp("n1");
        assertThatThrownBy(() -> new StopJobService(jobs, clock()).stop(new StopJob.Command(run, 0)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void waitsAgainWhenTheServerGoesDown() {
        var run = start(JOB);
        engine().takeUp("n1");
        engine().broughtToRest(run);
        assertThat(status(run)).isEqualTo(JobStatus.REQUESTED);
    }

    @Test
    void failsAfterTheThirdTry() {
        var run = start(JOB);
        for (int attempt = 1; attempt < 3; attempt++) {
            engine().takeUp("n1");
            engine().failed(run, "database away");
            assertThat(status(run)).isEqualTo(JobStatus.REQUESTED);
        }
        engine().takeUp("n1");
        engine().failed(run, "database away");
        assertThat(status(run)).isEqualTo(JobStatus.FAILED);
        assertThat(jobs.get(run).state().error()).contains("database away");
    }

    @Test
    void runsDailyJobsOnceADay() {
        assertThat(startDaily()).isEqualTo(1);
        finish();
        assertThat(startDaily()).isZero();
        now = now.plus(DAY);
        assertThat(startDaily()).isEqualTo(1);
    }

    @Test
    void makesUpForAWeekWithOneRun() {
        startDaily();
        finish();
        now = now.plus(DAY.multipliedBy(7));
        assertThat(startDaily()).isEqualTo(1);
        finish();
        assertThat(startDaily()).isZero();
    }

    @Test
    void countsADayFromItsDailyTime() {
        now = Instant.parse("2026-03-01T20:59:00Z"); // 04:59 on the 2nd in Shanghai
        startDaily();
        var run = jobs.unfinished(JOB).orElseThrow();
        assertThat(run.state().scheduledFor()).contains(LocalDate.of(2026, 3, 1));
        finish();
        now = now.plusSeconds(60);
        assertThat(startDaily()).isEqualTo(1);
    }

    @Test
    void waitsForARunThatSomebodyAskedFor() {
        start(JOB);
        assertThat(startDaily()).isZero();
        finish();
        assertThat(startDaily()).isEqualTo(1);
    }

    private void finish() {
        engine().takeUp("n1").forEach(work -> engine().completed(work.run()));
    }
}
