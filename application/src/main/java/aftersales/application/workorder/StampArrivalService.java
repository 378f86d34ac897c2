package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import aftersales.application.servicerequest.FollowWork;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class StampArrivalService implements StampArrival {
    private final WorkOrders orders;
    private final FollowWork requests;
    private final Performer performer;
    private final Clock clock;

    @Inject
    StampArrivalService(WorkOrders orders, FollowWork requests, Performer performer, Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void arrive(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        var engineer = performer.engineer(command.engineer());
        var now = clock.instant();
        var arrivedAt = command.at().orElse(now);
        order.arrive(engineer, arrivedAt, now);
        orders.save(order);
        requests.arrived(order.state().request(), arrivedAt);
    }
}
