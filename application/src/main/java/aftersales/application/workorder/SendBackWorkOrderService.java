package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import aftersales.application.servicerequest.FollowWork;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class SendBackWorkOrderService implements SendBackWorkOrder {
    private final WorkOrders orders;
    private final FollowWork requests;
    private final OrderCharges charges;
    private final Clock clock;

    @Inject
    SendBackWorkOrderService(WorkOrders orders, FollowWork requests, OrderCharges charges, Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.charges = charges;
        this.clock = clock;
    }

    @Override
    public void sendBack(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        order.sendBack(command.reason(), clock.instant());
        orders.save(order);
        charges.takeBack(order, command.reason());
        requests.sentBack(order.state().request(), command.reason());
    }
}
