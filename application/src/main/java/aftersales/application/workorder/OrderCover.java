package aftersales.application.workorder;

import aftersales.application.installedbase.DetermineCover;
import aftersales.application.kernel.BusinessSettings;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.installedbase.CoverVerdict;
import aftersales.domain.workorder.WorkOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** What the cover of an order's unit says about its fee lines (FIN-02). It proposes; whoever writes the line may differ. */
@ApplicationScoped
class OrderCover {
    private final DetermineCover cover;
    private final BusinessSettings business;

    @Inject
    OrderCover(DetermineCover cover, BusinessSettings business) {
        this.cover = cover;
        this.business = business;
    }

    /** For the CDI proxy. */
    protected OrderCover() {
        this(null, null);
    }

    /** Why the customer does not pay for this kind of thing; empty when he does. */
    Optional<String> reason(WorkOrder order, FeeKind kind) {
        var on = LocalDate.ofInstant(order.state().createdAt(), business.timeZone());
        return order.state()
                .unit()
                .map(unit -> cover.cover(unit, on, Optional.empty()))
                .filter(verdict -> covers(verdict, kind))
                .map(verdict -> verdict.verdict() + " " + verdict.rule());
    }

    private static boolean covers(CoverVerdict verdict, FeeKind kind) {
        return verdict.covered()
                && switch (kind) {
                    case PARTS -> verdict.parts();
                    case LABOUR -> verdict.labour();
                    case TRAVEL -> verdict.travel();
                };
    }
}
