package aftersales.application.workorder;

import aftersales.application.kernel.Pushes;
import aftersales.application.kernel.UseCase;
import aftersales.application.servicerequest.FollowWork;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.RuleBroken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

@UseCase
class DispatchWorkOrderService implements DispatchWorkOrder {
    private final WorkOrders orders;
    private final FollowWork requests;
    private final Engineers engineers;
    private final Performer performer;
    private final Pushes pushes;
    private final Clock clock;

    @Inject
    DispatchWorkOrderService(
            WorkOrders orders,
            FollowWork requests,
            Engineers engineers,
            Performer performer,
            Pushes pushes,
            Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.engineers = engineers;
        this.performer = performer;
        this.pushes = pushes;
        this.clock = clock;
    }

    @Override
    public void dispatch(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        requireDispatchable(command.engineers());
        var now = clock.instant();
        if (command.appointment().isPresent()) {
            order.change(command.appointment(), order.state().instructions(), now);
        }
        order.dispatch(command.engineers(), now);
        orders.save(order);
        requests.dispatched(order.state().request(), performer.self());
        command.engineers()
                .forEach(engineer -> pushes.send(
                        "user:" + engineer.value(),
                        "workorder.offered",
                        order.state().id().value()));
    }

    private void requireDispatchable(List<UserId> chosen) {
        if (!engineers.dispatchable(chosen).containsAll(chosen)) {
            throw new RuleBroken("workorder.engineer-unavailable");
        }
    }
}
