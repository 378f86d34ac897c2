package aftersales.application.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One call.
 *
 * @param caller {@code KNOWN}, {@code WITHHELD}, {@code UNAVAILABLE}, {@code GARBLED}, or {@code NONE} when nothing came
 * @param number as delivered, perhaps masked
 * @param key the number as it was read ({@code +8613800138000}), perhaps masked
 * @param seconds from answer to end
 * @param actions names of what may be done with it now
 * @param requests service requests that were opened on it
 */
public record CallView(
        UUID id,
        int version,
        String direction,
        String channel,
        Optional<String> line,
        Optional<String> lineName,
        String status,
        String caller,
        Optional<String> number,
        Optional<String> key,
        Optional<String> deliveredName,
        Optional<UUID> customerId,
        Optional<String> customerName,
        Instant startedAt,
        Optional<Instant> identifiedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        Optional<Long> seconds,
        int rings,
        Optional<UUID> agentId,
        Optional<String> agentName,
        Optional<String> category,
        Optional<String> intent,
        Optional<String> note,
        List<String> actions,
        List<CallDocument> requests) {
    public CallView {
        actions = List.copyOf(actions);
        requests = List.copyOf(requests);
    }
}
