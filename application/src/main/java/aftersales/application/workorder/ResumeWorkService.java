package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ResumeWorkService implements ResumeWork {
    private final WorkOrders orders;
    private final Performer performer;
    private final Clock clock;

    @Inject
    ResumeWorkService(WorkOrders orders, Performer performer, Clock clock) {
        this.orders = orders;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void resume(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        var engineer = performer.engineer(command.engineer());
        order.resume(engineer, clock.instant());
        orders.save(order);
    }
}
