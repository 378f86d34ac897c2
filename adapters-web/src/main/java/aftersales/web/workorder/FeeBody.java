package aftersales.web.workorder;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.workorder.FeeInput;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.parts.PartId;
import aftersales.web.kernel.MoneyJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A fee line as another program sends it.
 *
 * @param id of a line that exists already
 * @param quantity one when absent
 * @param covered whether the customer pays nothing for it; then {@code coverReason} says why. When absent, the cover of the
 *     unit decides
 * @param partId a part from an engineer's stock: it is taken from there
 * @param engineerId from whose stock; absent for one's own, or that of the first engineer on the order
 * @param serials serial numbers of the pieces where the part is tracked by them
 */
public record FeeBody(
        Optional<UUID> id,
        FeeKind kind,
        String description,
        Optional<BigDecimal> quantity,
        MoneyJson unitPrice,
        Optional<Boolean> covered,
        Optional<String> coverReason,
        Optional<UUID> partId,
        Optional<UUID> engineerId,
        List<String> serials) {

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
                covered,
                coverReason,
                partId.map(part -> new FeeInput.PartInput(new PartId(part), engineerId.map(UserId::new), serials)));
    }
}
