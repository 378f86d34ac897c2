package aftersales.application.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of what is charged to whom. Enums stand by name.
 *
 * @param kind name of a {@code FeeKind}
 * @param debtor {@code CUSTOMER} or {@code MANUFACTURER}
 * @param coverReason why the customer does not pay
 * @param status of the receivable
 */
public record ChargeItem(
        UUID id,
        String kind,
        String description,
        BigDecimal quantity,
        AmountView unitPrice,
        AmountView amount,
        String debtor,
        String debtorName,
        Optional<String> coverReason,
        UUID receivableId,
        String receivableNumber,
        String status,
        UUID customerId,
        String customerName,
        UUID orderId,
        String orderNumber,
        Instant chargedAt) {}
