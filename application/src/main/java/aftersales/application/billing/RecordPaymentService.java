package aftersales.application.billing;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.billing.Payment;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@UseCase
class RecordPaymentService implements RecordPayment {
    private final Receivables receivables;
    private final BusinessSettings business;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    RecordPaymentService(Receivables receivables, BusinessSettings business, Acting acting, Ids ids, Clock clock) {
        this.receivables = receivables;
        this.business = business;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID record(Command command) {
        var receivable = receivables.get(command.receivable());
        receivable.requireVersion(command.expectedVersion());
        var today = LocalDate.ofInstant(clock.instant(), business.timeZone());
        var payment = payment(command, today);
        receivable.pay(payment, today);
        receivables.save(receivable);
        return payment.id();
    }

    private Payment payment(Command command, LocalDate today) {
        var v = new Validation();
        var amount = v.check("amount", () -> new Money(command.amount(), business.currency()));
        v.throwIfInvalid();
        return new Payment(
                ids.next(),
                amount.orElseThrow(),
                command.method(),
                command.receivedOn().orElse(today),
                command.note(),
                clock.instant(),
                acting.current().userId().map(UserId::new),
                Optional.empty());
    }
}
