package aftersales.web.workorder;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.workorder.FeeInput;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.kernel.InvalidValue;
import aftersales.web.kernel.MoneyJson;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A fee line as another program sends it.
 *
 * @param id of a line that exists already
 * @param quantity one when absent
 * @param covered whether the customer pays nothing for it; then {@code coverReason} says why
 */
public record FeeBody(
        Optional<UUID> id,
        FeeKind kind,
        String description,
        Optional<BigDecimal> quantity,
        MoneyJson unitPrice,
        Optional<Boolean> covered,
        Optional<String> coverReason) {

    /** @throws InvalidValue {@code billing.one-currency} for another currency than that of the business */
    FeeInput input(BusinessSettings business) {
        var price = unitPrice.money();
        if (!price.currency().equals(business.currency())) {
            throw new InvalidValue(
                    "unitPrice.currency",
                    "billing.one-currency",
                    business.currency().getCurrencyCode());
        }
        return new FeeInput(
                id,
                kind,
                description,
                quantity.orElse(BigDecimal.ONE),
                price.amount(),
                covered.orElse(false),
                coverReason);
    }
}
