package aftersales.application.parts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** A line of a stock document as one sees it. */
public record StockLineView(
        UUID id, UUID partId, String partCode, String partName, BigDecimal quantity, List<String> serials) {
    public StockLineView {
        serials = List.copyOf(serials);
    }
}
