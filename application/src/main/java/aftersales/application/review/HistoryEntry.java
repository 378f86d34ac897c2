package aftersales.application.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry of a record's history.
 *
 * @param version the record's version after it
 * @param door the way it came in, a name of {@link aftersales.application.kernel.Door}
 * @param events names of what happened
 * @param reason the reason given, empty when none was
 */
public record HistoryEntry(
        UUID id,
        int version,
        Instant at,
        String actorName,
        String door,
        List<String> events,
        String reason,
        List<FieldChange> changes) {
    public HistoryEntry {
        events = List.copyOf(events);
        changes = List.copyOf(changes);
    }
}
