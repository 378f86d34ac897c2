package aftersales.application.billing;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.util.UUID;

/** Takes back a payment that was recorded in error or has bounced; the entry itself stays. */
@Requires(Permission.PAYMENT_RECORD)
public interface ReversePayment {
    /**
     * @throws aftersales.domain.kernel.NotFound when there is no such payment
     * @throws aftersales.domain.kernel.StaleVersion when the receivable has changed since
     * @throws aftersales.domain.kernel.RuleBroken {@code billing.payment-taken-back}
     */
    void reverse(Command command);

    /** @param expectedVersion the version of the receivable that the user saw */
    record Command(UUID payment, int expectedVersion, String reason) {}
}
