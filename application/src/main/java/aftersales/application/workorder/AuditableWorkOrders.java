package aftersales.application.workorder;

import aftersales.application.billing.ChargeWork;
import aftersales.application.review.AuditableKind;
import aftersales.domain.identity.UserId;
import aftersales.domain.workorder.Assignment;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finished work orders can be audited, though not by whoever completed them (SM-W). */
@ApplicationScoped
class AuditableWorkOrders implements AuditableKind {
    /** The kind as audit trail and locks know it. */
    static final String KIND = "WorkOrder";

    private final WorkOrders orders;
    private final ChargeWork charges;

    @Inject
    AuditableWorkOrders(WorkOrders orders, ChargeWork charges) {
        this.orders = orders;
        this.charges = charges;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Auditable> find(UUID id) {
        return orders.find(new WorkOrderId(id)).map(order -> {
            var state = order.state();
            return new Auditable(
                    id, state.version(), state.number().value(), state.status().isFinished(), hands(state));
        });
    }

    /** Whoever did a part of the work, and whoever wrote the last completion down. */
    private static Set<UUID> hands(WorkOrder.State state) {
        var engineers = state.assignments().stream()
                .filter(assignment -> assignment.status().isDone())
                .map(Assignment::engineer);
        return Stream.concat(engineers, state.completedBy().stream())
                .map(UserId::value)
                .collect(Collectors.toSet());
    }

    /** What was paid for stays as it was audited, until the payment is taken back. */
    @Override
    public void refuseUnauditIfDependedOn(UUID id) {
        charges.requireUnpaid(id);
    }
}
