package aftersales.telephony.line;

import aftersales.application.call.EndSilentCalls;
import aftersales.application.kernel.Acting;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends, twice a minute, the calls that no line will end any more. */
@ApplicationScoped
class SilentCalls {
    private static final Logger LOG = Logger.getLogger(SilentCalls.class.getName());
    private static final int EVERY_SECONDS = 30;

    private EndSilentCalls silent;
    private Acting acting;
    private ScheduledFuture<?> turns;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /** For the container's proxy only. */
    SilentCalls() {}

    @Inject
    SilentCalls(EndSilentCalls silent, Acting acting) {
        this.silent = silent;
        this.acting = acting;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        turns = scheduler.scheduleWithFixedDelay(this::end, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void end() {
        try {
            acting.as(LineSupervisor.program(), () -> {
                silent.end();
            });
        } catch (RuntimeException e) {
            LOG.log(
                    Level.FINE,
                    e,
                    () -> "silent calls cannot be ended yet"); // the database is away; the next turn comes
        }
    }

    @PreDestroy
    void stop() {
        if (turns != null) {
            turns.cancel(false);
        }
    }
}
