package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class PauseWorkService implements PauseWork {
    private final WorkOrders orders;
    private final Performer performer;
    private final Clock clock;

    @Inject
    PauseWorkService(WorkOrders orders, Performer performer, Clock clock) {
        this.orders = orders;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void pause(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        var engineer = performer.engineer(command.engineer());
        order.pause(engineer, command.reason(), command.appointment(), clock.instant());
        orders.save(order);
    }
}
