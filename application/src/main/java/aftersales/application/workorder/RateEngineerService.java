package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class RateEngineerService implements RateEngineer {
    private final WorkOrders orders;
    private final Clock clock;

    @Inject
    RateEngineerService(WorkOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void rate(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        order.rate(command.engineer(), command.stars(), clock.instant());
        orders.save(order);
    }
}
