package aftersales.application.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A sale as one sees it. Texts that are absent are empty. */
public record SaleView(
        UUID id,
        int version,
        String number,
        String source,
        String externalId,
        LocalDate soldOn,
        UUID customerId,
        String customerCode,
        String customerName,
        String sellingUnit,
        String salesRep,
        List<Line> lines) {
    public SaleView {
        lines = List.copyOf(lines);
    }

    /** @param unitPrice empty when unknown or hidden from this reader */
    public record Line(
            UUID productId,
            String productCode,
            String productName,
            Optional<PriceView> unitPrice,
            List<SoldUnit> units) {
        public Line {
            units = List.copyOf(units);
        }
    }

    public record SoldUnit(UUID unitId, String serialNumber) {}
}
