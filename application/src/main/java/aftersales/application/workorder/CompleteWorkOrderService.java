package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import aftersales.application.servicerequest.FollowWork;
import aftersales.domain.workorder.ServiceResult;
import aftersales.domain.workorder.WorkOrder;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class CompleteWorkOrderService implements CompleteWorkOrder {
    private final WorkOrders orders;
    private final FollowWork requests;
    private final ReportIntake intake;
    private final OrderParts parts;
    private final OrderCharges charges;
    private final Performer performer;
    private final Clock clock;

    @Inject
    CompleteWorkOrderService(
            WorkOrders orders,
            FollowWork requests,
            ReportIntake intake,
            OrderParts parts,
            OrderCharges charges,
            Performer performer,
            Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.intake = intake;
        this.parts = parts;
        this.charges = charges;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void complete(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        var engineer = performer.engineer(command.engineer());
        var now = clock.instant();
        var completion = new WorkOrder.Completion(
                engineer,
                performer.self().orElse(engineer),
                command.arrivedAt(),
                command.completedAt().orElse(now),
                command.worked(),
                intake.read(order, command.report()));
        boolean finished = order.complete(completion, intake.currency(), now);
        orders.save(order);
        parts.follow(order);
        if (finished) {
            charges.charge(order);
        }
        follow(order, finished);
    }

    /**
     * The arrival that was handed in late counts for the clocks as well; the last order settles the matter. Telling the
     * arrival comes first: it holds the request, so that of two last orders one sees the other finished.
     */
    private void follow(WorkOrder order, boolean finished) {
        var state = order.state();
        state.arrivedAt().ifPresent(at -> requests.arrived(state.request(), at));
        boolean settled = state.report().result().filter(ServiceResult::isFinal).isPresent();
        if (finished && settled && !orders.anyOtherOpen(state.request(), state.id())) {
            requests.finished(state.request(), state.report().solution().orElseThrow(), performer.self());
        }
    }
}
