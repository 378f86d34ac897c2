package aftersales.application.billing;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.billing.Debtor;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.billing.Receivable;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.billing.ReceivableSource;
import aftersales.domain.kernel.Money;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@UseCase
class ChargeWorkService implements ChargeWork {
    private final Receivables receivables;
    private final PaymentTerms terms;
    private final DocumentNumbers numbers;
    private final BusinessSettings business;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ChargeWorkService(
            Receivables receivables,
            PaymentTerms terms,
            DocumentNumbers numbers,
            BusinessSettings business,
            Ids ids,
            Clock clock) {
        this.receivables = receivables;
        this.terms = terms;
        this.numbers = numbers;
        this.business = business;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void charge(Work work) {
        var paying = work.fees().stream().filter(fee -> !fee.covered()).toList();
        var covered = work.fees().stream().filter(FeeLine::covered).toList();
        raise(work, Debtor.CUSTOMER, Optional.empty(), paying);
        if (work.manufacturer().isPresent()) {
            raise(work, Debtor.MANUFACTURER, work.manufacturer(), covered);
        }
    }

    private void raise(Work work, Debtor debtor, Optional<String> manufacturer, List<FeeLine> fees) {
        var total = fees.stream().map(FeeLine::amount).reduce(Money.zero(business.currency()), Money::plus);
        if (total.isZero()) {
            return;
        }
        var now = clock.instant();
        var claim = new Receivable.Claim(
                new ReceivableId(ids.next()),
                numbers.next(DocumentNumbers.Series.RECEIVABLE),
                debtor,
                work.customer(),
                manufacturer,
                new ReceivableSource(work.order(), work.number()),
                LocalDate.ofInstant(now, business.timeZone()).plusDays(terms.days(debtor)),
                work.branch(),
                work.team());
        receivables.save(Receivable.raise(claim, fees, ids::next, now));
    }

    @Override
    public void requireUnpaid(UUID order) {
        receivables.standing(order).forEach(Receivable::requireUnpaid);
    }

    @Override
    public void takeBack(UUID order, String reason) {
        for (var receivable : receivables.standing(order)) {
            receivable.reverse(reason, clock.instant());
            receivables.save(receivable);
        }
    }
}
