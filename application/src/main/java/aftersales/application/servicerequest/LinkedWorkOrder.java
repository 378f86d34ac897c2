package aftersales.application.servicerequest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A work order made for a request.
 *
 * @param status name of a {@code WorkOrderStatus}
 * @param engineers names, comma-separated
 */
public record LinkedWorkOrder(
        UUID id,
        String number,
        String status,
        boolean audited,
        String engineers,
        Instant createdAt,
        Optional<Instant> completedAt) {}
