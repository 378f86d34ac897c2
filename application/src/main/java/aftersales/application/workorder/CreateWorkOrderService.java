package aftersales.application.workorder;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.DocumentNumbers.Series;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.application.servicerequest.FollowWork;
import aftersales.domain.identity.UserId;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class CreateWorkOrderService implements CreateWorkOrder {
    private final WorkOrders orders;
    private final FollowWork requests;
    private final WorkOrderModes modes;
    private final DocumentNumbers numbers;
    private final Ids ids;
    private final Acting acting;
    private final Clock clock;

    @Inject
    CreateWorkOrderService(
            WorkOrders orders,
            FollowWork requests,
            WorkOrderModes modes,
            DocumentNumbers numbers,
            Ids ids,
            Acting acting,
            Clock clock) {
        this.orders = orders;
        this.requests = requests;
        this.modes = modes;
        this.numbers = numbers;
        this.ids = ids;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public WorkOrderId create(Command command) {
        var subject = requests.subject(command.request());
        var creation = new WorkOrder.Creation(
                new WorkOrderId(ids.next()),
                numbers.next(Series.WORK_ORDER),
                modes.mode(),
                command.request(),
                subject.customer(),
                subject.unit(),
                command.appointment(),
                command.instructions(),
                acting.current().userId().map(UserId::new),
                subject.branch(),
                subject.team());
        var order = WorkOrder.create(creation, clock.instant());
        orders.save(order);
        return order.state().id();
    }
}
