package aftersales.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OccurrenceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID REQUEST = new UUID(0, 7);
    /** SM-K written down a second time. */
    private static final Map<OccurrenceStatus, Map<OccurrenceAction, OccurrenceStatus>> EXPECTED = Map.of(
            OccurrenceStatus.PLANNED,
                    Map.of(
                            OccurrenceAction.OPEN_WINDOW, OccurrenceStatus.DUE,
                            OccurrenceAction.SKIP, OccurrenceStatus.SKIPPED),
            OccurrenceStatus.DUE,
                    Map.of(
                            OccurrenceAction.GENERATE, OccurrenceStatus.GENERATED,
                            OccurrenceAction.SKIP, OccurrenceStatus.SKIPPED),
            OccurrenceStatus.GENERATED,
                    Map.of(
                            OccurrenceAction.COMPLETE, OccurrenceStatus.DONE,
                            OccurrenceAction.COMPLETE_PARTLY, OccurrenceStatus.PARTLY_DONE,
                            OccurrenceAction.SKIP, OccurrenceStatus.SKIPPED));

    private static Occurrence in(OccurrenceStatus status) {
        var planned = Occurrence.planned(
                new OccurrenceId(new UUID(0, 1)),
                new MaintenancePlanId(new UUID(0, 2)),
                LocalDate.of(2026, 3, 31),
                NOW);
        return Occurrence.restore(planned.state().with().status(status).build());
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(OccurrenceStatus.values())
                .flatMap(s -> Arrays.stream(OccurrenceAction.values()).map(a -> Arguments.of(s, a)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void followsTheTableAndRefusesTheRest(OccurrenceStatus from, OccurrenceAction action) {
        var occurrence = in(from);
        var becomes = EXPECTED.getOrDefault(from, Map.of()).get(action);
        if (becomes == null) {
            assertThatThrownBy(() -> act(occurrence, action)).isInstanceOf(IllegalTransition.class);
            assertThat(occurrence.drainEvents()).isEmpty();
        } else {
            act(occurrence, action);
            assertThat(occurrence.state().status()).isEqualTo(becomes);
            assertThat(occurrence.drainEvents()).hasSize(1);
        }
        assertThat(in(from).allowedActions())
                .isEqualTo(EXPECTED.getOrDefault(from, Map.of()).keySet());
    }

    private static void act(Occurrence occurrence, OccurrenceAction action) {
        switch (action) {
            case OPEN_WINDOW -> occurrence.openWindow(NOW);
            case GENERATE -> occurrence.generate(REQUEST, NOW);
            case COMPLETE -> occurrence.complete(NOW);
            case COMPLETE_PARTLY -> occurrence.completePartly(NOW);
            case SKIP -> occurrence.skip("machine was sold", NOW);
        }
    }

    @Test
    void remembersTheRequestThatWasMadeForIt() {
        var occurrence = in(OccurrenceStatus.DUE);
        occurrence.generate(REQUEST, NOW);
        assertThat(occurrence.state().request()).contains(REQUEST);
    }

    @Test
    void isLeftOutOnlyWithAReason() {
        assertThatThrownBy(() -> in(OccurrenceStatus.DUE).skip("", NOW)).isInstanceOf(InvalidValue.class);
    }
}
