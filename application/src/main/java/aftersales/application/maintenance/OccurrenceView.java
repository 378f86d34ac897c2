package aftersales.application.maintenance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One due date of a plan and what became of it. */
public record OccurrenceView(
        UUID id,
        LocalDate dueOn,
        String status,
        Optional<UUID> requestId,
        Optional<String> requestNumber,
        Optional<String> requestStatus,
        Optional<String> reason) {}
