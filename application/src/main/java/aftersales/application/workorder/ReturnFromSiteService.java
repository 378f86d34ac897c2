package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ReturnFromSiteService implements ReturnFromSite {
    private final WorkOrders orders;
    private final Performer performer;
    private final Clock clock;

    @Inject
    ReturnFromSiteService(WorkOrders orders, Performer performer, Clock clock) {
        this.orders = orders;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void returned(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        var engineer = performer.engineer(command.engineer());
        var now = clock.instant();
        order.returned(engineer, command.at().orElse(now), now);
        orders.save(order);
    }
}
