package aftersales.application.workorder;

import aftersales.domain.billing.FeeKind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A fee line as it was typed.
 *
 * @param id of a line that exists already; empty for a new one
 * @param unitPrice in the currency of the business
 * @param coverReason why the customer does not pay; asked for on a covered line
 */
public record FeeInput(
        Optional<UUID> id,
        FeeKind kind,
        String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        boolean covered,
        Optional<String> coverReason) {}
