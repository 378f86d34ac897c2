package aftersales.domain.billing;

import aftersales.domain.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a receivable: a fee line as it was when the work was finished.
 *
 * @param id of the line itself
 * @param feeLine the fee line of the work behind it
 * @param coverReason why the customer does not pay, on what the manufacturer owes
 */
public record ChargeLine(
        UUID id,
        UUID feeLine,
        FeeKind kind,
        String description,
        BigDecimal quantity,
        Money unitPrice,
        Optional<String> coverReason) {

    static ChargeLine of(UUID id, FeeLine fee) {
        return new ChargeLine(
                id, fee.id(), fee.kind(), fee.description(), fee.quantity(), fee.unitPrice(), fee.coverReason());
    }

    /** Quantity times unit price, rounded half up once per line, as on the fee line. */
    public Money amount() {
        return unitPrice.timesRounded(quantity);
    }
}
