package aftersales.application.workorder;

import aftersales.application.kernel.OutboxConsumer;
import aftersales.application.kernel.OutboxEvent;
import aftersales.application.kernel.Pushes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Tells each engineer's browser that there is a new job, once the order is dispatched. */
@ApplicationScoped
class TellEngineers implements OutboxConsumer {
    private static final String DISPATCHED = "WorkOrderDispatched";

    private final Pushes pushes;

    @Inject
    TellEngineers(Pushes pushes) {
        this.pushes = pushes;
    }

    @Override
    public Set<String> eventTypes() {
        return Set.of(DISPATCHED);
    }

    @Override
    public void handle(OutboxEvent event) {
        for (String engineer : event.list("engineers")) {
            pushes.send("user:" + engineer, "workorder.dispatched", event.record());
        }
    }
}
