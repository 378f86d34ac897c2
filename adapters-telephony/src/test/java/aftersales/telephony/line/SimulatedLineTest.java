package aftersales.telephony.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.call.PhoneLines.Condition;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulatedLineTest {
    private static final LineId LINE = new LineId("1");

    private final List<LineEvent> events = new CopyOnWriteArrayList<>();
    private final LineSupervisor lines = new LineSupervisor(
            StartLines.parse("1=sim,2=/dev/no-such-device"),
            events::addAll,
            List::of,
            Clock.systemUTC(),
            LineTimings.NORMAL);

    @BeforeEach
    void start() {
        lines.start(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        await(() -> lines.statuses().get(0).condition() == Condition.UP);
    }

    @AfterEach
    void stop() {
        lines.stop();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static Stream<CallerId> callers() {
        return Stream.of(
                new CallerId.Known("13912345678", Optional.empty()),
                new CallerId.Known("02164321234", Optional.of("周伟")),
                new CallerId.Withheld(),
                new CallerId.Unavailable(),
                new CallerId.Garbled());
    }

    @ParameterizedTest
    @MethodSource("callers")
    void ringsThroughTheRealDecoder(CallerId caller) {
        lines.ring(LINE, caller);
        await(() -> events.stream().anyMatch(event -> event.caller().isPresent()));
        assertThat(events)
                .extracting(LineEvent::type)
                .containsExactly(LineEvent.Type.LINE_UP, LineEvent.Type.RINGING, LineEvent.Type.CALLER_ID);
        assertThat(events.get(2).caller()).contains(caller);
        assertThat(Duration.between(events.get(1).at(), events.get(2).at()))
                .as("as on a real line the number comes after the bell")
                .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(4));
    }

    @Test
    void oneCallAtATime() {
        lines.ring(LINE, new CallerId.Withheld());
        assertThatThrownBy(() -> lines.ring(LINE, new CallerId.Withheld()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("line.busy"));
    }

    @Test
    void realLinesAndUnknownLinesCannotBeRung() {
        for (String line : List.of("2", "9")) {
            assertThatThrownBy(() -> lines.ring(new LineId(line), new CallerId.Withheld()))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, e -> assertThat(e.code()).isEqualTo("line.not-simulated"));
        }
    }
}
