package aftersales.application.workorder;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Ids;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Validation;
import aftersales.domain.workorder.PartUse;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a report as it was typed into values of the domain. */
@ApplicationScoped
class ReportIntake {
    private final Ids ids;
    private final BusinessSettings business;
    private final Performer performer;
    private final OrderCover cover;

    @Inject
    ReportIntake(Ids ids, BusinessSettings business, Performer performer, OrderCover cover) {
        this.ids = ids;
        this.business = business;
        this.performer = performer;
        this.cover = cover;
    }

    Currency currency() {
        return business.currency();
    }

    /**
     * @param order only its own fee lines may be named again
     * @throws InvalidValue naming every field that is wrong, {@code fees[0].quantity}
     */
    WorkReport read(WorkOrder order, ReportInput input) {
        var v = new Validation();
        var fees = new ArrayList<FeeLine>();
        var parts = new ArrayList<PartUse>();
        for (int i = 0; i < input.fees().size(); i++) {
            var fee = input.fees().get(i);
            var field = "fees[" + i + "]";
            var id = fee.id().orElseGet(ids::next);
            v.check(field, () -> line(order, id, fee)).ifPresent(fees::add);
            fee.part()
                    .flatMap(part -> v.check(field, () -> use(order, id, part)))
                    .ifPresent(parts::add);
        }
        var report = v.check(
                "",
                () -> new WorkReport(
                        input.result(), input.nextStep(), input.fault(), input.solution(), fees, used(parts, fees)));
        v.throwIfInvalid();
        return report.orElseThrow();
    }

    /** Without those whose line was refused, so that the refusal stands alone. */
    private static List<PartUse> used(List<PartUse> parts, List<FeeLine> fees) {
        return parts.stream()
                .filter(use -> fees.stream().anyMatch(fee -> fee.id().equals(use.line())))
                .toList();
    }

    private FeeLine line(WorkOrder order, UUID id, FeeInput fee) {
        var v = new Validation();
        v.require(fee.id().isEmpty() || isKnown(order, id), "id", "workorder.fee-unknown");
        var price = v.check("unitPrice", () -> new Money(fee.unitPrice(), business.currency()));
        v.throwIfInvalid();
        var decided = fee.covered().isPresent() ? Optional.<String>empty() : cover.reason(order, fee.kind());
        return new FeeLine(
                id,
                fee.kind(),
                fee.description(),
                fee.quantity(),
                price.orElseThrow(),
                fee.covered().orElse(decided.isPresent()),
                fee.coverReason().or(() -> decided));
    }

    private static boolean isKnown(WorkOrder order, UUID line) {
        return order.state().report().fees().stream().anyMatch(fee -> fee.id().equals(line));
    }

    private PartUse use(WorkOrder order, UUID line, FeeInput.PartInput part) {
        var earlier = order.state().report().parts().stream()
                .filter(use -> use.line().equals(line) && use.part().equals(part.part()))
                .map(PartUse::engineer)
                .findFirst();
        var engineer = part.engineer()
                .or(() -> earlier)
                .or(() -> performer.self().filter(me -> isOn(order, me)))
                .or(() -> order.state().engineers().stream().findFirst())
                .filter(user -> earlier.filter(user::equals).isPresent() || isOn(order, user))
                .orElseThrow(() -> new InvalidValue("engineer", "workorder.part-of-stranger"));
        return new PartUse(line, part.part(), engineer, part.serials());
    }

    private static boolean isOn(WorkOrder order, UserId user) {
        return order.state().assignmentOf(user).isPresent();
    }
}
