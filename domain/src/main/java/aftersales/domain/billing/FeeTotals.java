package aftersales.domain.billing;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sums of a list of fee lines.
 *
 * @param charged by kind what the customer pays; every kind is there
 * @param covered what the cover was worth
 */
public record FeeTotals(Map<FeeKind, Money> charged, Money covered, Money total) {
    public FeeTotals {
        charged = Collections.unmodifiableMap(new EnumMap<>(charged));
    }

    /** @throws InvalidValue {@code billing.one-currency} when the lines are not all in {@code currency} */
    public static FeeTotals of(List<FeeLine> lines, Currency currency) {
        var charged = new EnumMap<FeeKind, Money>(FeeKind.class);
        for (var kind : FeeKind.values()) {
            charged.put(kind, Money.zero(currency));
        }
        var covered = Money.zero(currency);
        var total = Money.zero(currency);
        for (var line : lines) {
            if (!line.unitPrice().currency().equals(currency)) {
                throw new InvalidValue("unitPrice", "billing.one-currency", currency.getCurrencyCode());
            }
            charged.merge(line.kind(), line.charge(), Money::plus);
            total = total.plus(line.charge());
            covered = line.covered() ? covered.plus(line.amount()) : covered;
        }
        return new FeeTotals(charged, covered, total);
    }

    public Money of(FeeKind kind) {
        return charged.getOrDefault(kind, Money.zero(total.currency()));
    }
}
