package aftersales.application.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A receivable as one sees it. Enums stand by name.
 *
 * @param debtor {@code CUSTOMER} or {@code MANUFACTURER}
 * @param debtorName who owes it
 * @param closeReason why it was written off or taken back
 * @param allowedActions what status and the reader's rights allow: {@code PAY}, {@code WRITE_OFF}
 */
public record ReceivableView(
        UUID id,
        int version,
        String number,
        String status,
        String debtor,
        String debtorName,
        UUID customerId,
        String customerName,
        UUID orderId,
        String orderNumber,
        AmountView amount,
        AmountView paid,
        AmountView balance,
        List<ChargeItem> lines,
        List<PaymentItem> payments,
        Instant raisedAt,
        LocalDate dueOn,
        boolean overdue,
        Optional<String> closeReason,
        List<String> allowedActions,
        Instant updatedAt) {
    public ReceivableView {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        allowedActions = List.copyOf(allowedActions);
    }
}
