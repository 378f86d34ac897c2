package aftersales.persistence.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.job.JobDefinition;
import aftersales.application.job.JobProgress.Refusal;
import aftersales.application.job.JobRunView;
import aftersales.application.kernel.ListRequest;
import aftersales.domain.job.JobRun;
import aftersales.domain.job.JobRunId;
import aftersales.domain.job.JobStatus;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JobRunsTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final JpaJobRuns runs = new JpaJobRuns(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.clock());
    private final SqlJobProgress progress = new SqlJobProgress(PERSISTENCE.em(), PERSISTENCE.clock());

    private static JobRun requested(String job, Optional<LocalDate> day) {
        return JobRun.request(
                new JobRunId(PERSISTENCE.ids().next()), job, "李四", Optional.of(UUID.randomUUID()), day, NOW);
    }

    private JobRun stored(String job) {
        var run = requested(job, Optional.empty());
        save(run);
        return load(run.state().id());
    }

    private void save(JobRun run) {
        PERSISTENCE.asAdministrator(() -> {
            runs.save(run);
            return null;
        });
    }

    private JobRun load(JobRunId id) {
        return PERSISTENCE.inTransaction(() -> runs.get(id));
    }

    @Test
    void bringsBackWhatWasSaved() {
        var run = requested("round-trip", Optional.of(LocalDate.of(2026, 3, 2)));
        save(run);
        var loaded = load(run.state().id());
        assertThat(loaded.state()).isEqualTo(run.state());

        loaded.start("n1", NOW.plusSeconds(1));
        loaded.fail("out of luck", NOW.plusSeconds(2));
        save(loaded);
        assertThat(load(run.state().id()).state())
                .isEqualTo(loaded.state().with().version(1).build());
    }

    @Test
    void keepsOneUnfinishedRunOfAJob() {
        var first = stored("single");
        assertThatThrownBy(() -> save(requested("single", Optional.empty())))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.code()).isEqualTo("job.running"));

        first.start("n1", NOW);
        first.complete(NOW);
        save(first);
        save(requested("single", Optional.empty()));
    }

    @Test
    void letsTheSecondOfTwoStartersSeeTheFirst() throws Exception {
        var firstHasAsked = new CountDownLatch(1);
        var firstMayCommit = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> PERSISTENCE.asAdministrator(() -> {
            assertThat(runs.unfinished("raced")).isEmpty();
            firstHasAsked.countDown();
            await(firstMayCommit);
            runs.save(requested("raced", Optional.empty()));
            return null;
        }));
        await(firstHasAsked);
        var second = CompletableFuture.supplyAsync(
                () -> PERSISTENCE.asAdministrator(() -> runs.unfinished("raced").isPresent()));
        assertThat(second.isDone()).isFalse();
        firstMayCommit.countDown();
        first.get(10, TimeUnit.SECONDS);
        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void keepsOneDailyRunForADay() {
        var day = Optional.of(LocalDate.of(2026, 3, 3));
        var first = requested("nightly", day);
        save(first);
        var loaded = load(first.state().id());
        loaded.start("n1", NOW);
        loaded.complete(NOW);
        save(loaded);

        assertThat(PERSISTENCE.<Boolean>inTransaction(() -> runs.scheduledSince("nightly", day.get())))
                .isTrue();
        assertThat(PERSISTENCE.<Boolean>inTransaction(
                        () -> runs.scheduledSince("nightly", day.get().plusDays(1))))
                .isFalse();
        assertThatThrownBy(() -> save(requested("nightly", day))).isInstanceOf(Conflict.class);
    }

    @Test
    void leavesARunToTheServerThatIsTakingItUp() {
        var run = stored("claimed");
        PERSISTENCE.inTransaction(() -> {
            assertThat(ids(runs.waiting())).contains(run.state().id());
            assertThat(PERSISTENCE.<List<JobRunId>>inTransaction(() -> ids(runs.waiting())))
                    .doesNotContain(run.state().id());
        });
    }

    @Test
    void findsTheRunsOfAServerThatHasGoneSilent() throws SQLException {
        var run = stored("silent");
        run.start("n9", NOW);
        save(run);
        PERSISTENCE.inTransaction(() -> progress.alive("n9"));
        var id = run.state().id();

        var deadline = PERSISTENCE.clock().instant().minusSeconds(60);
        assertThat(PERSISTENCE.<List<JobRunId>>inTransaction(() -> ids(runs.silentSince(deadline))))
                .doesNotContain(id);
        owner("update job.run set alive_at = alive_at - interval '2 minutes' where id = '" + id.value() + "'");
        assertThat(PERSISTENCE.<List<JobRunId>>inTransaction(() -> ids(runs.silentSince(deadline))))
                .contains(id);
        assertThat(PERSISTENCE.<List<JobRunId>>inTransaction(() -> ids(runs.heldBy("n9"))))
                .contains(id);
    }

    @Test
    void countsBesideTheStateWithoutDisturbingIt() {
        var run = stored("counted");
        var id = run.state().id();
        PERSISTENCE.inTransaction(() -> progress.began(id, 42));
        PERSISTENCE.inTransaction(() -> progress.expect(id, 100));
        PERSISTENCE.inTransaction(() -> progress.advance(id, 50, 60, 2));
        PERSISTENCE.inTransaction(() -> progress.refused(id, new Refusal("MP2603-000001", "some.code", List.of("x"))));
        run.start("n1", NOW);
        save(run);
        PERSISTENCE.inTransaction(() -> progress.expect(id, 80));

        var queries = new JdbiJobQueries(PERSISTENCE.reads(), List.of(new JobDefinition("counted", true)));
        var view = queries.run("counted", id);
        assertThat(view)
                .extracting(JobRunView::total, JobRunView::read, JobRunView::written, JobRunView::skipped)
                .containsExactly(Optional.of(130L), 50L, 60L, 2L);
        assertThat(view.percent()).isEqualTo(38);
        assertThat(view.status()).isEqualTo(JobStatus.RUNNING.name());
        assertThat(load(id).state().executionId()).contains(42L);
        assertThat(queries.refusals(id)).hasSize(1);
        assertThat(queries.runs("counted", ListRequest.firstPage()).items()).containsExactly(view);
        assertThat(queries.jobs()).singleElement().satisfies(job -> assertThat(job.latest())
                .contains(view));
        assertThatThrownBy(() -> queries.run("another", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.runs("another", ListRequest.firstPage()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void closesTheExecutionsThatAKilledServerLeftOpen() throws SQLException {
        owner("insert into batch.job_instance (jobinstanceid, jobname) values (1, 'j')");
        owner("insert into batch.job_execution (jobexecutionid, jobinstanceid, batchstatus) values"
                + " (901, 1, 'STARTED'), (902, 1, 'STARTED'), (903, 1, 'COMPLETED')");
        owner("insert into batch.step_execution (jobexecutionid, stepname, batchstatus) values (901, 's', 'STARTED')");

        int closed = PERSISTENCE.inTransaction(() -> new JberetRepository(PERSISTENCE.em()).closeGhosts(List.of(902L)));

        assertThat(closed).isEqualTo(1);
        assertThat(PERSISTENCE
                        .reads()
                        .list(
                                "select batchstatus from batch.job_execution order by jobexecutionid",
                                java.util.Map.of(),
                                (rs, context) -> rs.getString(1)))
                .containsExactly("FAILED", "STARTED", "COMPLETED");
    }

    private static List<JobRunId> ids(List<JobRun> found) {
        return found.stream().map(run -> run.state().id()).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void owner(String sql) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
