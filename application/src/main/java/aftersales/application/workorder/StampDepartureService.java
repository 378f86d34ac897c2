package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class StampDepartureService implements StampDeparture {
    private final WorkOrders orders;
    private final Performer performer;
    private final Clock clock;

    @Inject
    StampDepartureService(WorkOrders orders, Performer performer, Clock clock) {
        this.orders = orders;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void depart(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        var engineer = performer.engineer(command.engineer());
        var now = clock.instant();
        order.depart(engineer, command.at().orElse(now), now);
        orders.save(order);
    }
}
