package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class SettleWorkOrderService implements SettleWorkOrder {
    private final WorkOrders orders;
    private final Clock clock;

    @Inject
    SettleWorkOrderService(WorkOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void settle(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        order.settle(clock.instant());
        orders.save(order);
    }
}
