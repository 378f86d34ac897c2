package aftersales.application.call;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the call log.
 *
 * @param caller {@code KNOWN}, {@code WITHHELD}, {@code UNAVAILABLE}, {@code GARBLED}, or {@code NONE} when nothing came
 * @param number as delivered, perhaps masked
 * @param seconds from answer to end
 */
public record CallListItem(
        UUID id,
        int version,
        String direction,
        String channel,
        Optional<String> line,
        Optional<String> lineName,
        String status,
        String caller,
        Optional<String> number,
        Optional<UUID> customerId,
        Optional<String> customerName,
        Instant startedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> endedAt,
        Optional<Long> seconds,
        int rings,
        Optional<UUID> agentId,
        Optional<String> agentName,
        Optional<String> category,
        Optional<String> intent,
        Optional<String> note) {}
