package aftersales.telephony.line;

import aftersales.application.call.PhoneLines;
import aftersales.application.call.PhoneLines.Condition;
import aftersales.application.call.PhoneLines.Wiring;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineMachine;
import aftersales.domain.call.LineSignal;
import aftersales.telephony.callerid.Dialect;
import aftersales.telephony.callerid.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Listens to one line, on a thread of its own, until told to stop: opens the device, makes it report, reads. When the
 * device is missing or goes away, it is closed at once and tried again after a pause that grows; only changes are logged.
 */
final class LineWorker implements Runnable {
    private static final Logger LOG = Logger.getLogger(LineWorker.class.getName());

    /** A device that has been there this long has proved itself: the next search for it begins eagerly again. */
    private static final Duration PROVED = Duration.ofSeconds(10);

    private final Wiring wiring;
    private final PhoneLines.Source source;
    private final Profile profile;
    private final Ports ports;
    private final Consumer<List<LineEvent>> events;
    private final Clock clock;
    private final LineTimings timings;
    private final LineMachine machine;
    private final Dialect dialect;
    private final ModemSetup setup;
    private final AtomicLong calls = new AtomicLong();
    private final LastBytes lastBytes = new LastBytes();
    private final CountDownLatch stop = new CountDownLatch(1);

    /** Key of the call that was counted last; touched by the worker's thread only, like all that is not volatile. */
    private Optional<String> lastCall = Optional.empty();

    private volatile Health health;
    private volatile Dialect.Counters counters;
    private volatile boolean busy;

    /** The condition and what there is to say about it. */
    private record Health(Condition condition, Optional<String> problem, Instant since) {}

    /** @param epoch unlike that of every other worker of any run, so that keys of events never repeat */
    LineWorker(
            Wiring wiring,
            PhoneLines.Source source,
            Profile profile,
            Ports ports,
            Consumer<List<LineEvent>> events,
            Clock clock,
            LineTimings timings,
            String epoch) {
        this.wiring = wiring;
        this.source = source;
        this.profile = profile;
        this.ports = ports;
        this.events = events;
        this.clock = clock;
        this.timings = timings;
        this.machine = new LineMachine(LineMachine.Settings.of(wiring.line(), epoch, false));
        this.dialect = profile.newDialect();
        this.setup = new ModemSetup(profile.init(), timings);
        this.counters = dialect.counters();
        this.health = new Health(Condition.DOWN, Optional.of("not opened yet"), clock.instant());
    }

    Wiring wiring() {
        return wiring;
    }

    PhoneLines.Source source() {
        return source;
    }

    /** Whether a call is open on the line. */
    boolean isBusy() {
        return busy;
    }

    PhoneLines.Status status() {
        var now = health;
        var counted = counters;
        return new PhoneLines.Status(
                wiring,
                source,
                now.condition(),
                now.problem(),
                now.since(),
                lastBytes.at(),
                lastBytes.shown(),
                lastBytes.count(),
                calls.get(),
                counted.garbageBytes(),
                counted.badChecksum());
    }

    /** Asks the worker to end; it gives the device back on its own thread, within one read. */
    void stop() {
        stop.countDown();
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    @Override
    public void run() {
        try {
            var pause = timings.firstRetry();
            while (!isStopped()) {
                Instant begun = clock.instant();
                listenOnce();
                boolean proved = Duration.between(begun, clock.instant()).compareTo(PROVED) >= 0;
                pause = proved ? timings.firstRetry() : pause;
                awaitRetry(pause);
                pause = shorter(pause.multipliedBy(2), timings.lastRetry());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        } finally {
            tell(machine.on(new LineSignal.DeviceDown(clock.instant())));
        }
    }

    /** Waits before the next try, but not for a device that has just come. */
    private void awaitRetry(Duration pause) throws InterruptedException {
        Instant until = clock.instant().plus(pause);
        boolean wasThere = ports.isThere(wiring.device());
        while (clock.instant().isBefore(until)) {
            var left = Duration.between(clock.instant(), until);
            if (stop.await(shorter(left, timings.firstRetry()).toMillis() + 1, TimeUnit.MILLISECONDS)) {
                return;
            }
            boolean isThere = ports.isThere(wiring.device());
            if (isThere && !wasThere) {
                return;
            }
            wasThere = isThere;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Reads until the device goes away, the worker is stopped, or something unforeseen happens. */
    private void listenOnce() {
        try (var port = ports.open(wiring.device(), profile.baud())) {
            dialect.reset();
            setup.begin(clock.instant());
            tell(machine.on(new LineSignal.DeviceUp(clock.instant())));
            listen(port);
        } catch (IOException e) {
            down(e.getMessage());
        } catch (RuntimeException e) {
            // a bug in reading must not silence the line for good
            LOG.log(Level.SEVERE, e, () -> "line " + wiring.line() + ": reading failed");
            down("internal error");
        }
    }

    private void listen(ByteSource port) throws IOException {
        var buffer = new byte[512];
        Instant lastByte = Instant.EPOCH;
        while (!isStopped() && !Thread.currentThread().isInterrupted()) {
            int count = port.read(buffer);
            Instant now = clock.instant();
            if (count > 0) {
                lastByte = now;
                var bytes = Arrays.copyOf(buffer, count);
                lastBytes.add(bytes, now);
                take(dialect.feed(bytes, now));
            } else {
                take(dialect.tick(now));
            }
            tell(machine.tick(now));
            counters = dialect.counters();
            boolean idle = machine.state() == LineMachine.State.IDLE;
            var command = setup.next(now, counters.replies(), lastByte, idle);
            if (command.isPresent()) {
                port.write((command.get() + "\r").getBytes(StandardCharsets.US_ASCII));
            }
            setup.answers().ifPresent(this::answering);
        }
    }

    private void take(List<LineSignal> signals) {
        signals.forEach(signal -> tell(machine.on(signal)));
    }

    private void tell(List<LineEvent> told) {
        busy = machine.openCall().isPresent();
        if (told.isEmpty()) {
            return;
        }
        for (var event : told) {
            boolean first = event.callKey().isPresent() && !event.callKey().equals(lastCall);
            if (first) {
                lastCall = event.callKey();
                calls.incrementAndGet();
            }
        }
        events.accept(told);
    }

    private void answering(boolean answers) {
        if (answers) {
            become(Condition.UP, Optional.empty());
        } else {
            become(
                    Condition.NO_REPLY,
                    Optional.of("device does not answer " + profile.init().get(0)));
        }
    }

    private void down(String problem) {
        tell(machine.on(new LineSignal.DeviceDown(clock.instant())));
        become(Condition.DOWN, Optional.ofNullable(problem));
    }

    /** Notes and logs a change; the same again is neither. */
    private void become(Condition condition, Optional<String> problem) {
        var before = health;
        if (before.condition() == condition && before.problem().equals(problem)) {
            return;
        }
        health = new Health(condition, problem, clock.instant());
        var text = problem.map(p -> ": " + p).orElse("");
        LOG.log(condition == Condition.UP ? Level.INFO : Level.WARNING, () -> "line %s on %s is %s%s"
                .formatted(wiring.line(), wiring.device(), condition, text));
    }
}
