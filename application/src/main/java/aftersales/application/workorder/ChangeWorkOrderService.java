package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ChangeWorkOrderService implements ChangeWorkOrder {
    private final WorkOrders orders;
    private final Clock clock;

    @Inject
    ChangeWorkOrderService(WorkOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void change(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        order.change(command.appointment(), command.instructions(), clock.instant());
        orders.save(order);
    }
}
