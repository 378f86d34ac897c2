package aftersales.application.parts;

import aftersales.application.billing.AmountView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How much of a part lies at a place.
 *
 * @param placeKind name of a {@code StockPlaceKind}
 * @param price what a customer pays for one; empty for those who may not see prices
 * @param serials serial numbers of the pieces where the part is tracked by them
 */
public record StockItem(
        UUID id,
        UUID partId,
        String partCode,
        String partName,
        String placeKind,
        UUID placeId,
        String placeName,
        BigDecimal quantity,
        Optional<AmountView> price,
        boolean serialTracked,
        List<String> serials,
        Instant movedAt) {
    public StockItem {
        serials = List.copyOf(serials);
    }
}
