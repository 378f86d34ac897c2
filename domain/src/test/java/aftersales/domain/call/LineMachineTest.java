package aftersales.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of telephony states, row by row, written as little scripts of signals and what they must tell. */
class LineMachineTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final String A = "13800138000";
    private static final String B = "02164321234";

    private final List<LineEvent> told = new ArrayList<>();
    private LineMachine machine = machine(false);
    private Instant now = START;

    private static LineMachine machine(boolean seesHook) {
        return new LineMachine(LineMachine.Settings.of(new LineId("1"), "5f3a", seesHook));
    }

    /**
     * Steps: {@code up down ring off on busy} signals, {@code A B} callers, {@code A+} caller A amended with a name,
     * {@code P} withheld, {@code O} unavailable, {@code G} garbled, {@code O+} hidden later, {@code 3s} time passing.
     */
    private String play(String script) {
        told.clear();
        for (String step : List.of(script.split(" ", -1))) {
            if (step.endsWith("s")) {
                now = now.plusSeconds(Long.parseLong(step.substring(0, step.length() - 1)));
                told.addAll(machine.tick(now));
            } else {
                told.addAll(machine.on(signal(step, now)));
            }
        }
        return told.stream().map(LineMachineTest::shortForm).collect(Collectors.joining(" "));
    }

    private static LineSignal signal(String step, Instant at) {
        return switch (step) {
            case "up" -> new LineSignal.DeviceUp(at);
            case "down" -> new LineSignal.DeviceDown(at);
            case "ring" -> new LineSignal.Ring(at, Optional.empty());
            case "off" -> new LineSignal.OffHook(at);
            case "on" -> new LineSignal.OnHook(at);
            case "busy" -> new LineSignal.BusyTone(at);
            case "dial" -> new LineSignal.Dialled(at, B);
            case "A" -> caller(at, known(A), Set.of());
            case "A+" -> caller(at, new CallerId.Known(A, Optional.of("ZHANG")), Set.of(LineFlag.AMENDED));
            case "AN" -> caller(at, new CallerId.Known(A, Optional.of("ZHANG")), Set.of());
            case "B" -> caller(at, known(B), Set.of());
            case "P" -> caller(at, new CallerId.Withheld(), Set.of());
            case "O" -> caller(at, new CallerId.Unavailable(), Set.of());
            case "O+" -> caller(at, new CallerId.Unavailable(), Set.of(LineFlag.AMENDED, LineFlag.MASKED_LATER));
            case "G" -> caller(at, new CallerId.Garbled(), Set.of());
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static CallerId known(String digits) {
        return new CallerId.Known(digits, Optional.empty());
    }

    private static LineSignal caller(Instant at, CallerId caller, Set<LineFlag> flags) {
        var plain = CallerReport.of(caller);
        return new LineSignal.Caller(
                at,
                new CallerReport(
                        plain.caller(), plain.name(), plain.called(), plain.date(), plain.time(), flags, "4e4d4252"));
    }

    private static String shortForm(LineEvent e) {
        var call = e.callKey().map(key -> key.substring(key.length() - 1)).orElse("-");
        return switch (e.type()) {
            case RINGING -> call + ":ring" + e.ringNo();
            case CALLER_ID -> call + ":" + shortForm(e.caller().orElseThrow())
                    + (e.name().isPresent() ? "n" : "") + (e.flags().contains(LineFlag.AMENDED) ? "+" : "");
            case ENDED -> call + ":end(" + e.cause().orElseThrow()
                    + e.flags().stream().sorted().map(f -> "," + f).collect(Collectors.joining()) + ")";
            default -> call + ":" + e.type();
        };
    }

    private static String shortForm(CallerId caller) {
        if (caller instanceof CallerId.Known known) {
            return known.rawDigits().equals(A) ? "A" : "B";
        }
        return caller.getClass().getSimpleName().substring(0, 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    up ring                       | -:LINE_UP 1:ring1
                    ring                          | -:LINE_UP 1:ring1
                    up up                         | -:LINE_UP
                    up ring 5s ring 5s ring       | -:LINE_UP 1:ring1
                    up ring 5s ring 5s ring 5s ring | -:LINE_UP 1:ring1 1:ring4
                    up A                          | -:LINE_UP 1:A
                    up A 1s ring                  | -:LINE_UP 1:A 1:ring1
                    up A 5s ring                  | -:LINE_UP 1:A 1:ring1
                    up A 6s                       | -:LINE_UP 1:A 1:end(RING_STOPPED_UNKNOWN)
                    up A 6s ring                  | -:LINE_UP 1:A 1:end(RING_STOPPED_UNKNOWN) 2:ring1
                    up ring 2s A                  | -:LINE_UP 1:ring1 1:A
                    up ring 2s A 1s A             | -:LINE_UP 1:ring1 1:A
                    up ring 2s A 1s AN            | -:LINE_UP 1:ring1 1:A 1:An+
                    up ring 2s A 1s A+            | -:LINE_UP 1:ring1 1:A 1:An+
                    up ring 2s A 1s A+ A+         | -:LINE_UP 1:ring1 1:A 1:An+
                    up ring 2s A O+               | -:LINE_UP 1:ring1 1:A 1:U+
                    up ring 2s A B                | -:LINE_UP 1:ring1 1:A 1:end(RING_STOPPED_UNKNOWN) 2:B
                    up A B ring                   | -:LINE_UP 1:A 1:end(RING_STOPPED_UNKNOWN) 2:B 2:ring1
                    up ring 2s A P                | -:LINE_UP 1:ring1 1:A 1:end(RING_STOPPED_UNKNOWN) 2:W
                    up ring 2s P B                | -:LINE_UP 1:ring1 1:W 1:end(RING_STOPPED_UNKNOWN) 2:B
                    up ring 2s A G                | -:LINE_UP 1:ring1 1:A
                    up ring 2s G 1s A             | -:LINE_UP 1:ring1 1:G 1:A+
                    up ring 2s G 1s O             | -:LINE_UP 1:ring1 1:G 1:U+
                    up ring 6s ring 6s            | -:LINE_UP 1:ring1
                    up ring 7s                    | -:LINE_UP 1:ring1 1:end(RING_STOPPED_UNKNOWN)
                    up ring 7s ring               | -:LINE_UP 1:ring1 1:end(RING_STOPPED_UNKNOWN) 2:ring1
                    up ring off                   | -:LINE_UP 1:ring1 1:ANSWERED
                    up A off                      | -:LINE_UP 1:A 1:ANSWERED
                    up ring off on                | -:LINE_UP 1:ring1 1:ANSWERED 1:end(HANGUP)
                    up ring off off 9s on on      | -:LINE_UP 1:ring1 1:ANSWERED 1:end(HANGUP)
                    up ring off busy busy busy    | -:LINE_UP 1:ring1 1:ANSWERED
                    up ring off busy busy busy busy | -:LINE_UP 1:ring1 1:ANSWERED 1:end(HANGUP)
                    up ring off 14400s            | -:LINE_UP 1:ring1 1:ANSWERED 1:end(HANGUP,TIMEOUT)
                    up ring off A                 | -:LINE_UP 1:ring1 1:ANSWERED 1:A
                    up ring A off B               | -:LINE_UP 1:ring1 1:A 1:ANSWERED
                    up ring off ring              | -:LINE_UP 1:ring1 1:ANSWERED 1:end(HANGUP,RESYNC) 2:ring1
                    up off                        | -:LINE_UP 1:DIALLING
                    up off dial A on              | -:LINE_UP 1:DIALLING 1:DIALLING 1:end(HANGUP)
                    up off busy busy busy busy    | -:LINE_UP 1:DIALLING 1:end(BUSY)
                    up off on ring 7s             | -:LINE_UP 1:DIALLING 1:end(HANGUP) 2:ring1 2:end(MISSED)
                    up on                         | -:LINE_UP
                    up busy dial                  | -:LINE_UP
                    up down                       | -:LINE_UP -:LINE_DOWN
                    up down down up               | -:LINE_UP -:LINE_DOWN -:LINE_UP
                    up ring down                  | -:LINE_UP 1:ring1 1:end(RING_STOPPED_UNKNOWN,LINE_LOST) -:LINE_DOWN
                    up A down                     | -:LINE_UP 1:A 1:end(RING_STOPPED_UNKNOWN,LINE_LOST) -:LINE_DOWN
                    up ring off down              | -:LINE_UP 1:ring1 1:ANSWERED 1:end(FAILED,LINE_LOST) -:LINE_DOWN
                    """)
    void tellsWhatTheTableSays(String script, String expected) {
        assertThat(play(script)).isEqualTo(expected);
    }

    @Test
    void saysMissedWhereTheDeviceSeesTheHook() {
        machine = machine(true);
        assertThat(play("up ring 7s")).endsWith("1:end(MISSED)");
    }

    @Test
    void measuresHowLongTheyTalked() {
        play("up ring off 65s on");
        assertThat(told.get(told.size() - 1).talked()).contains(Duration.ofSeconds(65));
        assertThat(told.get(told.size() - 1).ringNo()).isEqualTo(1);
    }

    @Test
    void theEndCountsEveryRing() {
        play("up ring 5s ring 5s ring 5s ring 5s ring 7s");
        assertThat(told.get(told.size() - 1).ringNo()).isEqualTo(5);
    }

    @Test
    void tellsTheEndAtTheTimeItCameNotWhenItWasNoticed() {
        play("up ring 60s");
        assertThat(told.get(told.size() - 1).at()).isEqualTo(START.plusSeconds(7));
    }

    @Test
    void aRepeatOfTheSameNumberLaterInTheRingingIsMarkedAmended() {
        assertThat(play("up ring A 5s ring 5s ring 2s A")).isEqualTo("-:LINE_UP 1:ring1 1:A 1:A+");
    }

    @Test
    void tellsWhenItWantsToBeWoken() {
        assertThat(machine.deadline()).isEmpty();
        play("up");
        assertThat(machine.deadline()).isEmpty();
        play("ring");
        assertThat(machine.deadline()).contains(now.plusSeconds(7));
        play("off");
        assertThat(machine.deadline()).contains(now.plus(Duration.ofHours(4)));
    }

    @Test
    void keepsTheBytesOfTheReportInTheEvent() {
        play("up ring A");
        assertThat(told.get(2).rawHex()).isEqualTo("4e4d4252");
    }

    /** Whatever comes in: keys are unique, every call ends before the next begins, callers are never mixed. */
    @Property(tries = 500)
    void neverMixesCallers(@ForAll("scripts") List<String> steps) {
        var machine = machine(false);
        var events = new ArrayList<LineEvent>();
        var now = START;
        for (String step : steps) {
            if (step.endsWith("s")) {
                now = now.plusSeconds(Long.parseLong(step.substring(0, step.length() - 1)));
                events.addAll(machine.tick(now));
            } else {
                events.addAll(machine.on(signal(step, now)));
            }
        }
        assertThat(events).extracting(LineEvent::key).doesNotHaveDuplicates();
        assertThat(events).extracting(LineEvent::at).isSorted();
        var numbers = new HashMap<String, String>();
        var ended = new HashSet<String>();
        Optional<String> open = Optional.empty();
        for (var event : events) {
            if (event.callKey().isEmpty()) {
                continue;
            }
            var key = event.callKey().get();
            assertThat(ended).doesNotContain(key);
            assertThat(open.orElse(key)).isEqualTo(key);
            open = event.type() == LineEvent.Type.ENDED ? Optional.empty() : Optional.of(key);
            if (event.type() == LineEvent.Type.ENDED) {
                ended.add(key);
            }
            if (event.caller().orElse(new CallerId.Garbled()) instanceof CallerId.Known known
                    && !event.flags().contains(LineFlag.AMENDED)) {
                assertThat(numbers.getOrDefault(key, known.rawDigits())).isEqualTo(known.rawDigits());
                numbers.put(key, known.rawDigits());
            }
        }
    }

    @Provide
    Arbitrary<List<String>> scripts() {
        Arbitrary<String> signals = Arbitraries.of(
                "up", "down", "ring", "ring", "ring", "off", "on", "busy", "dial", "A", "A", "B", "AN", "P", "O", "G");
        Arbitrary<String> pauses = Arbitraries.integers().between(1, 9).map(n -> n + "s");
        return Combinators.combine(signals, pauses)
                .as((signal, pause) -> List.of(signal, pause))
                .list()
                .ofMaxSize(40)
                .map(pairs -> pairs.stream().flatMap(List::stream).toList());
    }
}
