package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class DeleteWorkOrderService implements DeleteWorkOrder {
    private final WorkOrders orders;
    private final OrderParts parts;
    private final Performer performer;
    private final Clock clock;

    @Inject
    DeleteWorkOrderService(WorkOrders orders, OrderParts parts, Performer performer, Clock clock) {
        this.orders = orders;
        this.parts = parts;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void delete(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        order.delete(performer.self(), clock.instant());
        parts.giveBack(order);
        orders.remove(order);
    }
}
