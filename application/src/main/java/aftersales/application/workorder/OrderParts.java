package aftersales.application.workorder;

import aftersales.application.parts.UseParts;
import aftersales.domain.workorder.PartUse;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps the engineers' stocks in step with the parts on an order, in the order's own transaction. */
@ApplicationScoped
class OrderParts {
    private final UseParts parts;

    @Inject
    OrderParts(UseParts parts) {
        this.parts = parts;
    }

    /** For the CDI proxy. */
    protected OrderParts() {
        this(null);
    }

    /** Takes what the report names, and puts back what it names no longer. */
    void follow(WorkOrder order) {
        boolean had = order.before()
                .filter(state -> !state.report().parts().isEmpty())
                .isPresent();
        var report = order.state().report();
        if (had || !report.parts().isEmpty()) {
            use(order, report.parts().stream().map(use -> use(report, use)).toList());
        }
    }

    /** Puts everything back: nothing comes of the order. */
    void giveBack(WorkOrder order) {
        if (!order.state().report().parts().isEmpty()) {
            use(order, List.of());
        }
    }

    private void use(WorkOrder order, List<UseParts.Use> uses) {
        var state = order.state();
        parts.use(new UseParts.Command(state.id().value(), state.number().value(), uses));
    }

    private static UseParts.Use use(WorkReport report, PartUse use) {
        return new UseParts.Use(
                use.line(), use.part(), use.engineer(), report.lineOf(use).quantity(), use.serials());
    }
}
