package aftersales.application.billing;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import java.util.List;
import java.util.UUID;

/** What is owed by whom, and what was paid (FIN-03, SAL-03). */
@Requires(Permission.RECEIVABLE_VIEW)
public interface ReceivableQueries {
    /**
     * Free text looks at number, order, customer and manufacturer. Filters: {@code owing} (true: money is still expected),
     * {@code overdue} (true), {@code status}, {@code debtor}, {@code customer}, {@code order} (ids), {@code from}, {@code
     * until} (civil dates of raising). Sorts: {@code number}, {@code raisedAt}, {@code dueOn}, {@code amount}, {@code
     * balance}.
     */
    Listing<ReceivableListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none that the actor may see */
    ReceivableView view(ReceivableId id);

    /** Filters: {@code kind}, {@code debtor}, {@code customer}, {@code order}, {@code receivable}. Sorts: {@code chargedAt}. */
    Listing<ChargeItem> charges(ListRequest request);

    /** Filters: {@code customer}, {@code receivable}, {@code method}, {@code from}, {@code until} (days of receipt). Sorts: {@code receivedOn}. */
    Listing<PaymentItem> payments(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none that the actor may see */
    PaymentItem payment(UUID id);

    /** What a customer owes and has paid. */
    BalanceView balance(CustomerId customer);

    /** What was raised for an order, the receivables that were taken back last. */
    List<ReceivableListItem> ofOrder(UUID order);
}
