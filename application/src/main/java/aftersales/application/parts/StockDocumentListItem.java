package aftersales.application.parts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A stock document in a list. Enums stand by name.
 *
 * @param lines how many lines it has
 * @param quantity how many pieces all together
 * @param counter whether it takes another one back
 */
public record StockDocumentListItem(
        UUID id,
        int version,
        String number,
        String kind,
        String status,
        boolean counter,
        String fromName,
        String toName,
        int lines,
        BigDecimal quantity,
        Optional<String> reference,
        Instant createdAt,
        String createdByName,
        Optional<Instant> postedAt) {}
