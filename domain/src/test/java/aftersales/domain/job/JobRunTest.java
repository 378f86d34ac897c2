package aftersales.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.IllegalTransition;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobRunTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Map<JobStatus, Map<JobAction, JobStatus>> EXPECTED = Map.of(
            JobStatus.REQUESTED,
                    Map.of(
                            JobAction.START, JobStatus.RUNNING,
                            JobAction.FAIL, JobStatus.FAILED,
                            JobAction.STOP, JobStatus.STOPPED),
            JobStatus.RUNNING,
                    Map.of(
                            JobAction.RESUME, JobStatus.REQUESTED,
                            JobAction.COMPLETE, JobStatus.COMPLETED,
                            JobAction.FAIL, JobStatus.FAILED,
                            JobAction.STOP, JobStatus.STOPPED));

    private static JobRun requested() {
        return JobRun.request(
                new JobRunId(new UUID(0, 1)),
                "maintenance-generation",
                "Li",
                Optional.of(new UUID(0, 2)),
                Optional.empty(),
                NOW);
    }

    private static JobRun in(JobStatus status) {
        return JobRun.restore(requested().state().with().status(status).build());
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(JobStatus.values())
                .flatMap(s -> Arrays.stream(JobAction.values()).map(a -> Arguments.of(s, a)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void followsTheTableAndRefusesTheRest(JobStatus from, JobAction action) {
        var run = in(from);
        var becomes = EXPECTED.getOrDefault(from, Map.of()).get(action);
        if (becomes == null) {
            assertThatThrownBy(() -> act(run, action)).isInstanceOf(IllegalTransition.class);
            assertThat(run.drainEvents()).isEmpty();
        } else {
            act(run, action);
            assertThat(run.state().status()).isEqualTo(becomes);
            assertThat(run.drainEvents()).hasSize(1);
        }
        assertThat(in(from).allowedActions())
                .isEqualTo(EXPECTED.getOrDefault(from, Map.of()).keySet());
    }

    private static void act(JobRun run, JobAction action) {
        switch (action) {
            case START -> run.start("n1", NOW);
            case RESUME -> run.resume(NOW);
            case COMPLETE -> run.complete(NOW);
            case FAIL -> run.fail("no", NOW);
            case STOP -> run.stopped(NOW);
        }
    }

    @Test
    void keepsTheFirstStartWhenTakenUpAgain() {
        var run = requested();
        run.start("n1", NOW);
        run.resume(NOW.plusSeconds(5));
        run.start("n2", NOW.plusSeconds(9));
        assertThat(run.state().startedAt()).contains(NOW);
        assertThat(run.state().attempts()).isEqualTo(2);
        assertThat(run.state().node()).contains("n2");
    }

    @Test
    void stopsAtOnceWhileItWaits() {
        var run = requested();
        run.requestStop(NOW);
        assertThat(run.state().status()).isEqualTo(JobStatus.STOPPED);
        assertThat(run.state().endedAt()).contains(NOW);
    }

    @Test
    void notesTheWishToStopOnceWhileItRuns() {
        var run = in(JobStatus.RUNNING);
        run.requestStop(NOW);
        run.requestStop(NOW.plusSeconds(1));
        assertThat(run.state().status()).isEqualTo(JobStatus.RUNNING);
        assertThat(run.state().stopRequestedAt()).contains(NOW);
        assertThat(run.drainEvents()).hasSize(1);
    }

    @Test
    void isNotTakenUpAgainWhenItWasToStop() {
        var run = in(JobStatus.RUNNING);
        run.requestStop(NOW);
        run.resume(NOW.plusSeconds(1));
        assertThat(run.state().status()).isEqualTo(JobStatus.STOPPED);
    }

    @Test
    void refusesToStopWhatIsOver() {
        assertThatThrownBy(() -> in(JobStatus.COMPLETED).requestStop(NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void cutsAnEndlessError() {
        var run = in(JobStatus.RUNNING);
        run.fail("x".repeat(5000), NOW);
        assertThat(run.state().error().orElseThrow()).hasSize(1000);
    }
}
