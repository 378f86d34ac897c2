package aftersales.application.workorder;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One job on the engineer's phone. Enums stand by name.
 *
 * @param status how far the engineer himself is
 * @param contactPhone whom to ring; absent for a reader who may not see telephone numbers
 */
public record JobItem(
        UUID id,
        String number,
        String orderStatus,
        String status,
        String priority,
        String customerName,
        Optional<String> contactName,
        Optional<String> contactPhone,
        String siteAddress,
        String unit,
        String faultText,
        Optional<Instant> appointmentFrom,
        Optional<Instant> appointmentUntil,
        Optional<Instant> arrivalDueAt,
        Optional<Instant> arrivedAt,
        Optional<Instant> completedAt) {}
