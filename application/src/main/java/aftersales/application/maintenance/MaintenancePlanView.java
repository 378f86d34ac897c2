package aftersales.application.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A maintenance plan on its page.
 *
 * @param due whether the window of the next due date is open
 * @param occurrences what became of the due dates so far, latest first, at most 100
 * @param allowedActions what the plan's state allows, {@code CHANGE}, {@code END}; not what the user may do
 */
public record MaintenancePlanView(
        UUID id,
        int version,
        String number,
        String title,
        Optional<String> work,
        String status,
        UUID unitId,
        String serialNumber,
        String productName,
        UUID customerId,
        String customerName,
        int intervalCount,
        String intervalUnit,
        LocalDate firstDueOn,
        int leadDays,
        Optional<LocalDate> lastDueOn,
        LocalDate nextDueOn,
        LocalDate windowOpensOn,
        boolean due,
        Optional<String> endReason,
        Optional<String> branch,
        Optional<String> team,
        Instant updatedAt,
        List<OccurrenceView> occurrences,
        List<String> allowedActions) {
    public MaintenancePlanView {
        occurrences = List.copyOf(occurrences);
        allowedActions = List.copyOf(allowedActions);
    }
}
