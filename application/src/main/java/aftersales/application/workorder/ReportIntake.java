package aftersales.application.workorder;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Ids;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Validation;
import aftersales.domain.workorder.WorkReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a report as it was typed into values of the domain. */
@ApplicationScoped
class ReportIntake {
    private final Ids ids;
    private final BusinessSettings business;

    @Inject
    ReportIntake(Ids ids, BusinessSettings business) {
        this.ids = ids;
        this.business = business;
    }

    Currency currency() {
        return business.currency();
    }

    /**
     * @param before what is written down so far: only its fee lines may be named again
     * @throws InvalidValue naming every field that is wrong, {@code fees[0].quantity}
     */
    WorkReport read(ReportInput input, WorkReport before) {
        var v = new Validation();
        var known = before.fees().stream().map(FeeLine::id).collect(Collectors.toSet());
        var fees = new ArrayList<FeeLine>();
        for (int i = 0; i < input.fees().size(); i++) {
            var fee = input.fees().get(i);
            v.check("fees[" + i + "]", () -> line(fee, known)).ifPresent(fees::add);
        }
        var report = v.check(
                "", () -> new WorkReport(input.result(), input.nextStep(), input.fault(), input.solution(), fees));
        v.throwIfInvalid();
        return report.orElseThrow();
    }

    private FeeLine line(FeeInput fee, Set<UUID> known) {
        var v = new Validation();
        v.require(fee.id().isEmpty() || known.contains(fee.id().get()), "id", "workorder.fee-unknown");
        var price = v.check("unitPrice", () -> new Money(fee.unitPrice(), business.currency()));
        v.throwIfInvalid();
        return new FeeLine(
                fee.id().orElseGet(ids::next),
                fee.kind(),
                fee.description(),
                fee.quantity(),
                price.orElseThrow(),
                fee.covered(),
                fee.coverReason());
    }
}
