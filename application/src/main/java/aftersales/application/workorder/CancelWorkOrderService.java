package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class CancelWorkOrderService implements CancelWorkOrder {
    private final WorkOrders orders;
    private final OrderParts parts;
    private final Clock clock;

    @Inject
    CancelWorkOrderService(WorkOrders orders, OrderParts parts, Clock clock) {
        this.orders = orders;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public void cancel(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        order.cancel(command.reason(), clock.instant());
        orders.save(order);
        parts.giveBack(order);
    }
}
