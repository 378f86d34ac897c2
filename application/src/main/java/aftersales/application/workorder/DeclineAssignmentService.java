package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class DeclineAssignmentService implements DeclineAssignment {
    private final WorkOrders orders;
    private final Performer performer;
    private final Clock clock;

    @Inject
    DeclineAssignmentService(WorkOrders orders, Performer performer, Clock clock) {
        this.orders = orders;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void decline(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        var engineer = performer.engineer(command.engineer());
        order.decline(engineer, command.reason(), clock.instant());
        orders.save(order);
    }
}
