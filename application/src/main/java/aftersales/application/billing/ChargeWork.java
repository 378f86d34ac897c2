package aftersales.application.billing;

import aftersales.application.kernel.Requires;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes debts of finished work (FIN-01 to FIN-03). Called by the use cases of work orders within their transaction, after
 * they have checked that the actor may act on the order.
 */
public interface ChargeWork {
    /**
     * Raises a receivable of the customer for what is not covered and one of the manufacturer for what is. Nothing is raised
     * for lines that come to nothing, nor for covered ones where no manufacturer is known: those the company bears itself.
     */
    @Requires({Permission.WORK_ORDER_PERFORM, Permission.WORK_ORDER_DISPATCH})
    void charge(Work work);

    /**
     * Takes back what was raised for an order that has to be done or written down anew.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code billing.reverse-payments-first}
     */
    @Requires(Permission.WORK_ORDER_SEND_BACK)
    void takeBack(UUID order, String reason);

    /**
     * Nothing to be changed may have been paid for.
     *
     * @throws aftersales.domain.kernel.RuleBroken {@code billing.reverse-payments-first}
     */
    @Requires(Permission.AUDIT_CANCEL)
    void requireUnpaid(UUID order);

    /**
     * Finished work.
     *
     * @param number of the order
     * @param manufacturer of the unit
     */
    record Work(
            UUID order,
            String number,
            CustomerId customer,
            Optional<String> manufacturer,
            List<FeeLine> fees,
            Optional<String> branch,
            Optional<String> team) {
        public Work {
            fees = List.copyOf(fees);
        }
    }
}
