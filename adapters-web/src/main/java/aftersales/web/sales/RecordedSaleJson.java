package aftersales.web.sales;

import aftersales.application.sales.RecordSale;
import java.util.List;
import java.util.UUID;

/**
 * What became of a sale.
 *
 * @param unitIds units in the order of the lines and of the serial numbers in them
 */
public record RecordedSaleJson(UUID id, String number, UUID customerId, List<UUID> unitIds) {
    static RecordedSaleJson of(RecordSale.Result recorded) {
        return new RecordedSaleJson(recorded.sale(), recorded.number(), recorded.customer(), recorded.units());
    }
}
