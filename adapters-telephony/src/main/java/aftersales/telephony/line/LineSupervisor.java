package aftersales.telephony.line;

import aftersales.application.call.LineQueries;
import aftersales.application.call.PhoneLines;
import aftersales.application.call.ReceiveCallEvents;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RuleBroken;
import aftersales.telephony.callerid.Profile;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps one worker per line: those of the start settings, and those that were set up by people. Changes take effect at
 * once and touch no line that stays as it is. No method here ever waits for a device.
 */
@ApplicationScoped
class LineSupervisor implements PhoneLines {
    /** The device of a simulated line, as the settings and the set-up name it. */
    private static final List<String> SIMULATED = List.of(SIMULATED_DEVICE, "sim");

    private static final Duration STOP_LIMIT = Duration.ofSeconds(3);
    private static final Duration RETRY_SETUP = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(LineSupervisor.class.getName());

    private final SecureRandom random = new SecureRandom();
    private final Map<LineId, Running> running = new LinkedHashMap<>();
    private final Map<LineId, SimulatedModem> simulators = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private StartLines startLines;
    private Supplier<List<Wiring>> setUpLines;
    private EventDelivery delivery;
    private Clock clock;
    private LineTimings timings;
    private boolean started;
    private boolean setUpKnown;

    @Resource
    private ManagedThreadFactory managedThreads;

    private ThreadFactory threads;

    private record Running(LineWorker worker, Thread thread) {}

    /** For the container's proxy only. */
    LineSupervisor() {}

    @Inject
    LineSupervisor(StartLines startLines, ReceiveCallEvents receive, LineQueries queries, Acting acting, Clock clock) {
        this(
                startLines,
                events -> acting.as(program(), () -> {
                    receive.receive(events);
                }),
                () -> acting.as(program(), queries::wirings),
                clock,
                LineTimings.NORMAL);
    }

    /**
     * @param receiver takes a batch of events or throws
     * @param setUpLines lines that people have set up; may throw while the database is not there
     */
    LineSupervisor(
            StartLines startLines,
            Consumer<List<LineEvent>> receiver,
            Supplier<List<Wiring>> setUpLines,
            Clock clock,
            LineTimings timings) {
        this.startLines = startLines;
        this.setUpLines = setUpLines;
        this.delivery = new EventDelivery(receiver, clock);
        this.clock = clock;
        this.timings = timings;
    }

    static Actor program() {
        return Actor.program("telephone lines", Door.LINE, Permission.CALL_EVENTS_SEND);
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object application) {
        start(managedThreads);
    }

    /** Begins to listen. Threads come from the server, so that they stop with the application. */
    synchronized void start(ThreadFactory threads) {
        this.threads = threads;
        this.started = true;
        threads.newThread(delivery).start();
        reconcile(List.of());
        threads.newThread(this::readSetup).start();
    }

    /** Learns what people have set up, as soon as the database can say. */
    private void readSetup() {
        try {
            do {
                try {
                    takeSetup(setUpLines.get());
                    return;
                } catch (RuntimeException e) {
                    LOG.log(Level.FINE, e, () -> "the lines that were set up cannot be read yet");
                }
            } while (!stopping.await(RETRY_SETUP.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }

    /** Unless somebody has changed the set-up meanwhile, who knows better. */
    private synchronized void takeSetup(List<Wiring> lines) {
        if (!setUpKnown) {
            listenTo(lines);
        }
    }

    @Override
    public List<String> profiles() {
        return Arrays.stream(Profile.values()).map(Profile::code).toList();
    }

    @Override
    public synchronized List<Status> statuses() {
        return running.values().stream()
                .map(line -> line.worker().status())
                .sorted(Comparator.comparing(status -> status.wiring().line().value()))
                .toList();
    }

    @Override
    public synchronized void listenTo(List<Wiring> lines) {
        setUpKnown = true;
        if (started) {
            reconcile(lines);
        }
    }

    private void reconcile(List<Wiring> setUp) {
        var wanted = new LinkedHashMap<LineId, Wiring>();
        startLines.lines().forEach(wiring -> wanted.put(wiring.line(), wiring));
        setUp.forEach(wiring -> wanted.putIfAbsent(wiring.line(), wiring));
        for (var line : new ArrayList<>(running.keySet())) {
            if (!running.get(line).worker().wiring().equals(wanted.get(line))) {
                running.remove(line).worker().stop();
                simulators.remove(line);
            }
        }
        wanted.values().stream()
                .filter(wiring -> !running.containsKey(wiring.line()))
                .forEach(this::listen);
    }

    private void listen(Wiring wiring) {
        var profile = isSimulated(wiring) ? Optional.of(Profile.AT_VCID) : Profile.byCode(wiring.profile());
        if (profile.isEmpty()) {
            LOG.severe(() -> "line " + wiring.line() + ": no such profile: " + wiring.profile());
            return;
        }
        var source = startLines.lines().contains(wiring) ? Source.START_SETTINGS : Source.SETUP;
        var worker =
                new LineWorker(wiring, source, profile.get(), ports(wiring), delivery::add, clock, timings, newEpoch());
        var thread = threads.newThread(worker);
        thread.setName("line-" + wiring.line());
        running.put(wiring.line(), new Running(worker, thread));
        thread.start();
    }

    /** The simulated modem speaks one profile, whatever the set-up says. */
    private static boolean isSimulated(Wiring wiring) {
        return SIMULATED.contains(wiring.device());
    }

    private Ports ports(Wiring wiring) {
        if (!isSimulated(wiring)) {
            return new SerialPorts();
        }
        return (device, baud) -> {
            var modem = new SimulatedModem();
            simulators.put(wiring.line(), modem);
            return modem;
        };
    }

    private String newEpoch() {
        var bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public synchronized void ring(LineId line, CallerId caller) {
        var modem = simulators.get(line);
        if (modem == null) {
            throw new RuleBroken("line.not-simulated", line);
        }
        if (running.get(line).worker().isBusy() || !modem.ring(caller)) {
            throw new RuleBroken("line.busy", line);
        }
    }

    /** Gives the devices back; what the workers tell at their end is still handed on. */
    @PreDestroy
    void stop() {
        stopping.countDown();
        List<Running> lines;
        synchronized (this) {
            lines = List.copyOf(running.values());
            running.clear();
            simulators.clear();
            started = false;
        }
        lines.forEach(line -> line.worker().stop());
        try {
            for (var line : lines) {
                line.thread().join(STOP_LIMIT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delivery.stop();
    }
}
