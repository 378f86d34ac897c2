package aftersales.application.billing;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.billing.Receivable.TakingBack;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.NotFound;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

@UseCase
class ReversePaymentService implements ReversePayment {
    private final Receivables receivables;
    private final BusinessSettings business;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ReversePaymentService(Receivables receivables, BusinessSettings business, Acting acting, Ids ids, Clock clock) {
        this.receivables = receivables;
        this.business = business;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void reverse(Command command) {
        var receivable =
                receivables.ofPayment(command.payment()).orElseThrow(() -> new NotFound("Payment", command.payment()));
        receivable.requireVersion(command.expectedVersion());
        var now = clock.instant();
        receivable.takeBack(
                command.payment(),
                new TakingBack(
                        ids.next(),
                        command.reason(),
                        LocalDate.ofInstant(now, business.timeZone()),
                        acting.current().userId().map(UserId::new),
                        now));
        receivables.save(receivable);
    }
}
