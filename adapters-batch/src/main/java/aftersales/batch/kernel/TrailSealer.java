package aftersales.batch.kernel;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.review.Anchors;
import aftersales.application.review.ChainHead;
import aftersales.application.review.SealTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Chains what was committed to the trail and exports each new head after the commit of the seals: a head outside that the
 * database has not got would look like a chain that was cut.
 */
@ApplicationScoped
public class TrailSealer {
    private static final Actor ACTOR = Actor.program("sealer", Door.SYSTEM);

    private final SealTrail trail;
    private final Anchors anchors;
    private final Acting acting;
    private final Clock clock;
    private boolean caughtUp;

    @Inject
    public TrailSealer(SealTrail trail, Anchors anchors, Acting acting, Clock clock) {
        this.trail = trail;
        this.anchors = anchors;
        this.acting = acting;
        this.clock = clock;
    }

    /** For the CDI proxy. */
    protected TrailSealer() {
        this(null, null, null, null);
    }

    /** Seals what was written lately; at the first call everything that a stopped or killed server left. */
    public synchronized void seal() {
        acting.as(ACTOR, () -> {
            if (!caughtUp) {
                // sealed, but perhaps not exported
                trail.head().ifPresent(this::export);
            }
            Optional<ChainHead> head = trail.seal(!caughtUp);
            while (head.isPresent()) {
                export(head.get());
                head = trail.seal(!caughtUp);
            }
            caughtUp = true;
        });
    }

    private void export(ChainHead head) {
        anchors.export(head, clock.instant());
    }
}
