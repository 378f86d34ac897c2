package aftersales.application.parts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stock document as one sees it. Enums stand by name.
 *
 * @param counterOfId the document that this one takes back
 * @param counteredById the document that took this one back
 * @param allowedActions what status and the reader's rights allow, by name
 */
public record StockDocumentView(
        UUID id,
        int version,
        String number,
        String kind,
        String status,
        Optional<StockPlaceView> from,
        Optional<StockPlaceView> to,
        List<StockLineView> lines,
        Optional<String> reference,
        Optional<String> note,
        Instant createdAt,
        Optional<String> createdByName,
        Optional<Instant> postedAt,
        Optional<String> postedByName,
        Optional<Instant> reversedAt,
        Optional<String> reversedByName,
        Optional<String> reverseReason,
        Optional<UUID> counterOfId,
        Optional<String> counterOfNumber,
        Optional<UUID> counteredById,
        Optional<String> counteredByNumber,
        List<String> allowedActions,
        Instant updatedAt) {
    public StockDocumentView {
        lines = List.copyOf(lines);
        allowedActions = List.copyOf(allowedActions);
    }
}
