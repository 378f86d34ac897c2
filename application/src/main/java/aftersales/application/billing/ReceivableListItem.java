package aftersales.application.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A receivable in a list. Enums stand by name.
 *
 * @param debtor {@code CUSTOMER} or {@code MANUFACTURER}
 * @param debtorName who owes it
 * @param overdue whether it should have been paid by now
 */
public record ReceivableListItem(
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
        Instant raisedAt,
        LocalDate dueOn,
        boolean overdue,
        Optional<LocalDate> lastPaidOn) {}
