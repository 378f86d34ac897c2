package aftersales.application.parts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the stock ledger as one sees it.
 *
 * @param quantity above zero for what came, below for what left
 * @param sourceKind {@code STOCK_DOCUMENT} or {@code WORK_ORDER}
 * @param documentKind name of a {@code StockDocumentKind}, where a stock document moved it
 * @param reversal whether it takes another entry back
 */
public record MovementItem(
        UUID id,
        Instant at,
        UUID partId,
        String partCode,
        String partName,
        String placeKind,
        UUID placeId,
        String placeName,
        BigDecimal quantity,
        Optional<String> serial,
        String sourceKind,
        UUID sourceId,
        String sourceNumber,
        Optional<String> documentKind,
        boolean reversal) {}
