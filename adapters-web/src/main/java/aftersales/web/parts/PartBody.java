package aftersales.web.parts;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.parts.PartInput;
import aftersales.domain.kernel.InvalidValue;
import aftersales.web.kernel.MoneyJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part as another program sends it.
 *
 * @param modelFit the models that it fits, as text
 * @param price what a customer pays for one, in the currency of the business
 * @param serialTracked whether each piece has a serial number; absent means no
 * @param returnable whether the defective piece has to come back; absent means no
 */
public record PartBody(
        String code,
        String name,
        Optional<String> modelFit,
        MoneyJson price,
        Optional<Boolean> serialTracked,
        Optional<Boolean> returnable) {

    /** @throws InvalidValue {@code parts.price-currency} for another currency than that of the business */
    PartInput input(BusinessSettings business) {
        return new PartInput(
                code, name, modelFit, amount(business), serialTracked.orElse(false), returnable.orElse(false));
    }

    private BigDecimal amount(BusinessSettings business) {
        var money = price.money();
        if (!money.currency().equals(business.currency())) {
            throw new InvalidValue(
                    "price.currency",
                    "parts.price-currency",
                    business.currency().getCurrencyCode());
        }
        return money.amount();
    }
}
