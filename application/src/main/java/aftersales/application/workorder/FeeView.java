package aftersales.application.workorder;

import aftersales.application.billing.AmountView;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A fee line as one sees it. Amounts are absent for a reader who may not see prices.
 *
 * @param kind name of a {@code FeeKind}
 * @param charge what the customer pays for it
 * @param payer name of a {@code Payer}
 * @param part the part that came from an engineer's stock
 */
public record FeeView(
        UUID id,
        String kind,
        String description,
        BigDecimal quantity,
        Optional<AmountView> unitPrice,
        Optional<AmountView> amount,
        Optional<AmountView> charge,
        boolean covered,
        Optional<String> coverReason,
        String payer,
        Optional<FeePartView> part) {}
