package aftersales.application.billing;

import aftersales.application.kernel.Requires;
import aftersales.domain.billing.PaymentMethod;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.kernel.Permission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Records money that came in, in part or in full (SAL-03). */
@Requires(Permission.PAYMENT_RECORD)
public interface RecordPayment {
    /**
     * @return id of the payment
     * @throws aftersales.domain.kernel.StaleVersion when the receivable has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when nothing is owed any more
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong; {@code billing.payment-above-balance}
     */
    UUID record(Command command);

    /**
     * @param expectedVersion the version of the receivable that the user saw
     * @param amount in the currency of the business
     * @param receivedOn empty for today
     */
    record Command(
            ReceivableId receivable,
            int expectedVersion,
            BigDecimal amount,
            PaymentMethod method,
            Optional<LocalDate> receivedOn,
            Optional<String> note) {}
}
