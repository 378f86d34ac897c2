package aftersales.application.workorder;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class RecordWorkService implements RecordWork {
    private final WorkOrders orders;
    private final ReportIntake intake;
    private final OrderParts parts;
    private final Performer performer;
    private final Clock clock;

    @Inject
    RecordWorkService(WorkOrders orders, ReportIntake intake, OrderParts parts, Performer performer, Clock clock) {
        this.orders = orders;
        this.intake = intake;
        this.parts = parts;
        this.performer = performer;
        this.clock = clock;
    }

    @Override
    public void record(Command command) {
        var order = orders.get(command.id());
        order.requireVersion(command.expectedVersion());
        performer.requireInvolved(order);
        order.record(intake.read(order, command.report()), intake.currency(), clock.instant());
        orders.save(order);
        parts.follow(order);
    }
}
