package aftersales.application.maintenance;

import aftersales.application.kernel.OutboxConsumer;
import aftersales.application.kernel.OutboxEvent;
import aftersales.domain.maintenance.Occurrence;
import aftersales.domain.maintenance.OccurrenceAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** Ends a due date when its service request ends: done when that is closed, left out when it is cancelled. */
@ApplicationScoped
class FollowRequests implements OutboxConsumer {
    private static final String CLOSED = "ServiceRequestClosed";
    private static final String CANCELLED = "ServiceRequestCancelled";

    private final MaintenancePlans plans;
    private final Clock clock;

    @Inject
    FollowRequests(MaintenancePlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public Set<String> eventTypes() {
        return Set.of(CLOSED, CANCELLED);
    }

    @Override
    public void handle(OutboxEvent event) {
        plans.occurrenceOf(event.record())
                // a request that was reopened is closed a second time
                .filter(occurrence -> occurrence.allowedActions().contains(OccurrenceAction.COMPLETE))
                .ifPresent(occurrence -> end(occurrence, event));
    }

    private void end(Occurrence occurrence, OutboxEvent event) {
        var now = clock.instant();
        if (event.type().equals(CLOSED)) {
            occurrence.complete(now);
        } else {
            occurrence.skip(event.fact("reason").orElse(event.type()), now);
        }
        plans.save(occurrence);
    }
}
