package aftersales.application.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A maintenance plan in a list.
 *
 * @param due whether the window of the next due date is open
 */
public record MaintenancePlanListItem(
        UUID id,
        int version,
        String number,
        String title,
        String status,
        UUID unitId,
        String serialNumber,
        String productName,
        UUID customerId,
        String customerName,
        int intervalCount,
        String intervalUnit,
        LocalDate nextDueOn,
        LocalDate windowOpensOn,
        boolean due,
        Instant updatedAt) {}
