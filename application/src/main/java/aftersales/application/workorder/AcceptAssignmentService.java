package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class AcceptAssignmentService implements AcceptAssignment {
    private final WorkOrders orders;
    private final Performer performer;
    private final Clock clock;

    @Inject
    AcceptAssignmentService(WorkOrders orders, Performer performer, Clock clock) {
        this.orders = orders;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void accept(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        var engineer = performer.engineer(command.engineer());
        order.accept(engineer, clock.instant());
        orders.save(order);
    }
}
