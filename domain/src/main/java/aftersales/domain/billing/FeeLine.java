package aftersales.domain.billing;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of what a piece of work costs. Whether the customer pays is decided line by line (rules.md §8): a covered line
 * keeps its price, so that what the cover was worth stays known, and charges nothing.
 *
 * @param id keeps the line the same through edits
 * @param quantity pieces, hours or kilometres, up to three decimals, above zero
 * @param coverReason why the customer does not pay; required on a covered line
 */
public record FeeLine(
        UUID id,
        FeeKind kind,
        String description,
        BigDecimal quantity,
        Money unitPrice,
        boolean covered,
        Optional<String> coverReason) {
    private static final int DECIMALS = 3;
    private static final BigDecimal LARGEST = new BigDecimal("100000");

    /**
     * @throws InvalidValue naming the fields that are wrong, {@code billing.cover-reason-required} among them
     */
    public FeeLine {
        var v = new Validation();
        var rawDescription = description;
        var rawReason = coverReason;
        description =
                v.check("description", () -> Text.required(rawDescription, 200)).orElse("");
        coverReason = v.check("coverReason", () -> rawReason.flatMap(text -> Text.optional(text, 200)))
                .orElse(Optional.empty());
        quantity = quantity.stripTrailingZeros();
        v.require(quantity.signum() > 0 && quantity.compareTo(LARGEST) <= 0, "quantity", "billing.quantity-range");
        v.require(quantity.scale() <= DECIMALS, "quantity", "billing.quantity-decimals", DECIMALS);
        v.require(!unitPrice.isNegative(), "unitPrice", "billing.price-negative");
        v.require(!covered || coverReason.isPresent(), "coverReason", "billing.cover-reason-required");
        v.throwIfInvalid();
        if (quantity.scale() < 0) {
            quantity = quantity.setScale(0);
        }
    }

    /** Quantity times unit price, rounded half up once per line. */
    public Money amount() {
        return unitPrice.timesRounded(quantity);
    }

    /** What the customer pays for this line. */
    public Money charge() {
        return covered ? Money.zero(unitPrice.currency()) : amount();
    }
}
