package aftersales.application.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One stored event in a list.
 *
 * @param status name of an {@link OutboxStatus}
 * @param attempts failed tries so far
 */
public record OutboxListItem(
        UUID id,
        String type,
        String kind,
        UUID recordId,
        Instant at,
        String status,
        int attempts,
        Instant nextTry,
        Optional<String> lastError) {}
