package aftersales.batch.kernel;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.DeliverOutbox;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands on what is due. Each event has a transaction of its own, so that one that fails holds up nothing but later events of
 * its own record.
 */
@ApplicationScoped
public class OutboxRunner {
    private static final Logger LOG = Logger.getLogger(OutboxRunner.class.getName());
    private static final int BATCH = 20;
    private static final int TIDY = 1000;
    private static final Actor ACTOR = Actor.program("outbox", Door.SYSTEM);

    private final DeliverOutbox outbox;
    private final Acting acting;

    @Inject
    public OutboxRunner(DeliverOutbox outbox, Acting acting) {
        this.outbox = outbox;
        this.acting = acting;
    }

    /** Hands on everything that is due now. */
    public void drain() {
        acting.as(ACTOR, () -> {
            List<OutboxEvent> events;
            do {
                events = outbox.claim(BATCH);
                events.forEach(this::deliver);
            } while (!events.isEmpty());
        });
    }

    private void deliver(OutboxEvent event) {
        try {
            outbox.deliver(event);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Event " + event.type() + " " + event.id() + " could not be handed on");
            outbox.failed(event, e.toString());
        }
    }

    /** Clears away what nobody wants and what is long done. */
    public void tidy() {
        acting.as(ACTOR, () -> {
            while (outbox.tidy(TIDY) >= TIDY) {
                LOG.fine("More of the outbox to clear away");
            }
        });
    }
}
