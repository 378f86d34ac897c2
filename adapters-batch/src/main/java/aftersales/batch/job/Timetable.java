package aftersales.batch.job;

import aftersales.application.job.StartDailyJobs;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.batch.kernel.OldOperations;
import aftersales.batch.kernel.OutboxRunner;
import aftersales.batch.kernel.TrailSealer;
import aftersales.domain.kernel.Permission;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Wakes what works by itself: the runs of jobs, the outbox and the sealer of the trail every second, the calendar every minute. None of it counts
 * ticks; each looks at what is due up to now, so that it does not matter when or how often it is woken, or on how many
 * servers.
 */
@ApplicationScoped
class Timetable {
    private static final Logger LOG = Logger.getLogger(Timetable.class.getName());
    private static final Actor CALENDAR = Actor.program("calendar", Door.BATCH, Permission.JOB_RUN);
    private static final Actor CONDUCTOR = Actor.program("jobs", Door.BATCH);

    @Resource
    private ManagedScheduledExecutorService executor;

    private final Conductor conductor;
    private final StartDailyJobs daily;
    private final OutboxRunner outbox;
    private final TrailSealer sealer;
    private final OldOperations oldOperations;
    private final Acting acting;
    private final List<ScheduledFuture<?>> repeated = new CopyOnWriteArrayList<>();

    @Inject
    Timetable(
            Conductor conductor,
            StartDailyJobs daily,
            OutboxRunner outbox,
            TrailSealer sealer,
            OldOperations oldOperations,
            Acting acting) {
        this.conductor = conductor;
        this.daily = daily;
        this.outbox = outbox;
        this.sealer = sealer;
        this.oldOperations = oldOperations;
        this.acting = acting;
    }

    @Produces
    @Singleton
    static NodeName node() {
        return new NodeName(System.getProperty("jboss.node.name", "aftersales"));
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        repeat("job runs", 1, () -> acting.as(CONDUCTOR, conductor::turn));
        repeat("outbox", 1, outbox::drain);
        repeat("outbox tidying", 10, outbox::tidy);
        repeat("sealing of the trail", 1, sealer::seal);
        repeat("old operations", 600, oldOperations::forget);
        repeat(
                "calendar",
                60,
                () -> acting.as(CALENDAR, () -> {
                    daily.startWhatIsDue();
                }));
    }

    /** A trouble that lasts, such as a database that is away, is told once and again when it is another one. */
    private void repeat(String what, long seconds, Runnable task) {
        var trouble = new AtomicReference<>("");
        repeated.add(executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                        if (!trouble.getAndSet("").isEmpty()) {
                            LOG.info(() -> "Works again: " + what);
                        }
                    } catch (RuntimeException e) {
                        if (!e.toString().equals(trouble.getAndSet(e.toString()))) {
                            LOG.log(Level.WARNING, e, () -> "Will be tried again: " + what);
                        }
                    }
                },
                1,
                seconds,
                TimeUnit.SECONDS));
    }

    @PreDestroy
    void stop() {
        repeated.forEach(future -> future.cancel(false));
    }
}
