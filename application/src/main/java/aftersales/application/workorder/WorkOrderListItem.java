package aftersales.application.workorder;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An order in a list. Enums stand by name.
 *
 * @param engineers names of those who have not declined, comma-separated
 * @param shownStatus AUDITED while the audit lock is set (SM-W), else the status
 */
public record WorkOrderListItem(
        UUID id,
        int version,
        String number,
        String status,
        String shownStatus,
        boolean audited,
        UUID requestId,
        String requestNumber,
        String requestType,
        String priority,
        UUID customerId,
        String customerName,
        Optional<UUID> unitId,
        String unit,
        String faultText,
        String engineers,
        Optional<Instant> appointmentFrom,
        Optional<Instant> appointmentUntil,
        Instant createdAt,
        Optional<Instant> dispatchedAt,
        Optional<Instant> arrivedAt,
        Optional<Instant> completedAt) {}
