package aftersales.telephony.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aftersales.application.call.PhoneLines;
import aftersales.application.call.PhoneLines.Condition;
import aftersales.application.call.PhoneLines.Wiring;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineId;
import aftersales.telephony.emulator.EmulatedModem;
import aftersales.telephony.emulator.EmulatedModem.Temper;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real serial devices as far as the operating system goes: pseudo-terminals with a modem behind them. */
class PseudoTerminalLinesTest {
    private static final LineTimings QUICK = new LineTimings(
            Duration.ofMillis(100),
            Duration.ofMillis(400),
            Duration.ofMillis(600),
            Duration.ofMillis(50),
            Duration.ofSeconds(60));
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String INIT = "AT\\+VCID=1";

    @TempDir
    Path folder;

    private final List<LineEvent> events = new CopyOnWriteArrayList<>();
    private final List<EmulatedModem> modems = new ArrayList<>();
    private LineTimings patience = QUICK;
    private Optional<LineSupervisor> lines = Optional.empty();

    @BeforeAll
    static void needsSocat() {
        if (!EmulatedModem.isPossible()) {
            System.err.println("SKIPPED: PseudoTerminalLinesTest, because socat is not installed");
        }
        assumeTrue(EmulatedModem.isPossible(), "socat is not installed");
    }

    @AfterEach
    void putAway() {
        lines.ifPresent(LineSupervisor::stop);
        modems.forEach(EmulatedModem::close);
    }

    private EmulatedModem modem(String name, Temper temper) {
        var modem = EmulatedModem.plugged(folder.resolve(name), temper);
        modems.add(modem);
        return modem;
    }

    private LineSupervisor listen(String... devices) {
        var wirings = IntStream.range(0, devices.length)
                .mapToObj(i -> new Wiring(
                        new LineId(String.valueOf(i + 1)),
                        folder.resolve(devices[i]).toString(),
                        "at-vcid"))
                .toList();
        var supervisor =
                new LineSupervisor(new StartLines(wirings), events::addAll, List::of, Clock.systemUTC(), patience);
        supervisor.start(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        lines = Optional.of(supervisor);
        return supervisor;
    }

    private PhoneLines.Status status(int line) {
        return lines.orElseThrow().statuses().get(line - 1);
    }

    private void awaitCondition(int line, Condition condition) {
        await(() -> status(line).condition() == condition, "line " + line + " " + condition);
    }

    private static void await(BooleanSupplier condition, String what) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            pause(5);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> numbers() {
        return events.stream()
                .flatMap(event -> event.caller().stream())
                .map(caller -> caller instanceof CallerId.Known known ? known.rawDigits() : caller.toString())
                .toList();
    }

    private void awaitNumbers(String... expected) {
        await(() -> numbers().size() >= expected.length, "numbers " + Arrays.toString(expected));
        assertThat(numbers()).containsExactly(expected);
    }

    @Test
    void aCallIsRecognised() {
        var modem = modem("a", Temper.WILLING);
        listen("a");
        modem.awaitCommand(INIT, PATIENCE);
        awaitCondition(1, Condition.UP);
        modem.play("+0 ring", "+300 fsk 13912345678 name=ZHOU WEI", "+600 ring");
        awaitNumbers("13912345678");
        assertThat(modem.commands()).containsExactly("ATZ", "ATE0", "AT+VCID=1");
        assertThat(events)
                .extracting(LineEvent::type)
                .containsSubsequence(LineEvent.Type.LINE_UP, LineEvent.Type.RINGING, LineEvent.Type.CALLER_ID);
        assertThat(status(1).calls()).isEqualTo(1);
        assertThat(status(1).lastBytes()).contains("NMBR = 13912345678\\r\\n");
        await(() -> events.stream().anyMatch(e -> e.type() == LineEvent.Type.ENDED), "end of the ringing");
    }

    @Test
    void whateverTheCutOfTheBytesItIsTheSameCall() {
        var modem = modem("a", Temper.WILLING);
        listen("a");
        modem.awaitCommand(INIT, PATIENCE);
        modem.play("+0 split 3", "+0 ring", "+100 stall 300", "+100 fsk 13912345678", "+700 ring");
        awaitNumbers("13912345678");
    }

    @Test
    void garbageIsCountedAndForgotten() {
        var modem = modem("a", Temper.WILLING);
        listen("a");
        modem.awaitCommand(INIT, PATIENCE);
        modem.play("+0 garbage 200 seed=7", "+20 text \\r\\n", "+50 ring", "+100 fsk 13912345678", "+200 ring");
        awaitNumbers("13912345678");
        await(() -> status(1).garbage() >= 200, "garbage counted");
    }

    @Test
    void anUnpluggedDeviceIsDownAndComesBackByItself() {
        var log = new Log();
        var modem = modem("a", Temper.WILLING);
        listen("a");
        modem.awaitCommand(INIT, PATIENCE);
        awaitCondition(1, Condition.UP);
        modem.unplug();
        awaitCondition(1, Condition.DOWN);
        pause(1_500); // several vain attempts to open it
        assertThat(status(1).problem()).isPresent();
        modem.plug();
        awaitCondition(1, Condition.UP);
        modem.play("+0 ring", "+100 fsk 13912345678", "+200 ring");
        awaitNumbers("13912345678");
        assertThat(events)
                .extracting(LineEvent::type)
                .containsSubsequence(
                        LineEvent.Type.LINE_UP,
                        LineEvent.Type.LINE_DOWN,
                        LineEvent.Type.LINE_UP,
                        LineEvent.Type.RINGING);
        assertThat(log.records()).as("one line per change").hasSizeBetween(3, 5);
    }

    @Test
    void aCallThatIsCutOffByPullingOutIsEnded() {
        var modem = modem("a", Temper.WILLING);
        listen("a");
        modem.awaitCommand(INIT, PATIENCE);
        modem.play("+0 ring", "+100 fsk 13912345678", "+400 unplug");
        awaitCondition(1, Condition.DOWN);
        assertThat(events)
                .extracting(LineEvent::type)
                .endsWith(LineEvent.Type.CALLER_ID, LineEvent.Type.ENDED, LineEvent.Type.LINE_DOWN);
    }

    @Test
    void aDeviceThatIsMissingAtTheStartIsTakenWhenItComes() {
        listen("a");
        awaitCondition(1, Condition.DOWN);
        pause(500);
        assertThat(status(1).problem()).contains("no such device");
        var modem = modem("a", Temper.WILLING);
        awaitCondition(1, Condition.UP);
        modem.play("+0 ring", "+100 fsk 13912345678", "+200 ring");
        awaitNumbers("13912345678");
    }

    @Test
    void aDeviceThatComesBackAfterALongTimeIsTakenAtOnce() {
        patience = new LineTimings(
                Duration.ofMillis(100),
                Duration.ofMinutes(10),
                Duration.ofMillis(600),
                Duration.ofMillis(50),
                Duration.ofSeconds(60));
        listen("a");
        pause(2_000); // by now the pauses between two tries are longer than the patience of this test
        modem("a", Temper.WILLING);
        long plugged = System.nanoTime();
        awaitCondition(1, Condition.UP);
        assertThat(Duration.ofNanos(System.nanoTime() - plugged)).isLessThan(Duration.ofMillis(1_400));
    }

    @Test
    void aDeviceThatNeverAnswersIsStillRead() {
        var modem = modem("a", Temper.DEAD);
        listen("a");
        awaitCondition(1, Condition.NO_REPLY);
        modem.play("+0 ring", "+100 fsk 13912345678", "+200 ring");
        awaitNumbers("13912345678");
        assertThat(status(1).condition()).isEqualTo(Condition.NO_REPLY);
    }

    @Test
    void nothingIsSaidToADeviceThatRings() {
        var modem = modem("a", Temper.RINGS_INTO_REPLY);
        listen("a");
        await(() -> events.stream().anyMatch(e -> e.type() == LineEvent.Type.RINGING), "ring");
        pause(1_000);
        assertThat(modem.commands()).containsExactly("ATZ");
        modem.awaitCommand(INIT, PATIENCE);
    }

    @Test
    void eightLinesRingingAtOnceAreAllRecognised() {
        var eight = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> modem("l" + i, Temper.WILLING))
                .toList();
        listen("l1", "l2", "l3", "l4", "l5", "l6", "l7", "l8");
        eight.forEach(modem -> modem.awaitCommand(INIT, PATIENCE));
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> eight.get(i).play("+0 ring", "+200 fsk 1391234567" + i, "+500 ring")))
                .toList();
        threads.forEach(Thread::start);
        await(() -> numbers().size() >= 8, "eight numbers");
        await(() -> threads.stream().noneMatch(Thread::isAlive), "end of the play");
        assertThat(numbers())
                .containsExactlyInAnyOrder(
                        IntStream.range(0, 8).mapToObj(i -> "1391234567" + i).toArray(String[]::new));
        for (var event : events) {
            event.caller().ifPresent(caller -> assertThat(((CallerId.Known) caller).rawDigits())
                    .endsWith(String.valueOf(Integer.parseInt(event.line().value()) - 1)));
        }
    }

    @Test
    void linesThatWaitCostNothing() {
        modem("a", Temper.WILLING);
        modem("b", Temper.DEAD);
        listen("a", "b", "missing1", "missing2");
        awaitCondition(1, Condition.UP);
        awaitCondition(2, Condition.NO_REPLY);
        long before = lineThreadsCpuNanos();
        pause(3_000);
        long spent = lineThreadsCpuNanos() - before;
        assertThat(Duration.ofNanos(spent))
                .as("processor time of four lines in three seconds")
                .isLessThan(Duration.ofMillis(150));
    }

    private static long lineThreadsCpuNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().startsWith("line-"))
                .mapToLong(info -> Math.max(0, threads.getThreadCpuTime(info.getThreadId())))
                .sum();
    }

    @Test
    void linesAreTakenInAndLeftOutWhileOthersGoOn() {
        var first = modem("a", Temper.WILLING);
        var second = modem("b", Temper.WILLING);
        var supervisor = listen("a");
        first.awaitCommand(INIT, PATIENCE);
        supervisor.listenTo(List.of(
                new Wiring(new LineId("2"), second.device().toString(), "at-vcid"),
                new Wiring(new LineId("1"), "/dev/null", "at-vcid")));
        second.awaitCommand(INIT, PATIENCE);
        assertThat(supervisor.statuses()).hasSize(2);
        assertThat(status(1).wiring().device()).isEqualTo(first.device().toString());
        second.play("+0 ring", "+100 fsk 13912345678", "+200 ring");
        awaitNumbers("13912345678");
        supervisor.listenTo(List.of());
        assertThat(supervisor.statuses()).hasSize(1);
        assertThat(first.commands()).hasSize(3);
    }

    /** Counts what is logged about lines. */
    private static final class Log extends Handler {
        private static final Logger LINES = Logger.getLogger(LineWorker.class.getName());
        private final List<String> records = new CopyOnWriteArrayList<>();

        Log() {
            LINES.addHandler(this);
        }

        @Override
        public void publish(LogRecord record) {
            records.add(record.getMessage());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            LINES.removeHandler(this);
        }

        List<String> records() {
            close();
            return records;
        }
    }
}
