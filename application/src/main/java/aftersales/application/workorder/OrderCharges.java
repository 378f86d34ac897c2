package aftersales.application.workorder;

import aftersales.application.billing.ChargeWork;
import aftersales.domain.workorder.WorkOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes debts of an order's fee lines once the work is finished, and takes them back when it is sent back. */
@ApplicationScoped
class OrderCharges {
    private final ChargeWork charges;
    private final Manufacturers manufacturers;

    @Inject
    OrderCharges(ChargeWork charges, Manufacturers manufacturers) {
        this.charges = charges;
        this.manufacturers = manufacturers;
    }

    /** For the CDI proxy. */
    protected OrderCharges() {
        this(null, null);
    }

    void charge(WorkOrder order) {
        var state = order.state();
        if (!state.report().fees().isEmpty()) {
            charges.charge(new ChargeWork.Work(
                    state.id().value(),
                    state.number().value(),
                    state.customer(),
                    state.unit().flatMap(manufacturers::of),
                    state.report().fees(),
                    state.branch(),
                    state.team()));
        }
    }

    /** @throws aftersales.domain.kernel.RuleBroken {@code billing.reverse-payments-first} */
    void takeBack(WorkOrder order, String reason) {
        charges.takeBack(order.state().id().value(), reason);
    }
}
