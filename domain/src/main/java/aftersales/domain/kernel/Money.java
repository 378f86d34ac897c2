package aftersales.domain.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in a currency, always at the currency's scale. Rounding happens in named methods only. */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** @throws InvalidValue {@code money.scale} when the amount has more decimals than the currency */
    public Money {
        try {
            amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new InvalidValue("", "money.scale", currency.getCurrencyCode(), currency.getDefaultFractionDigits());
        }
        if (amount.precision() - amount.scale() > 15) {
            throw new InvalidValue("", "money.too-large");
        }
    }

    /** @throws InvalidValue {@code money.unreadable} or {@code money.currency} */
    public static Money parse(String amount, String currency) {
        try {
            return new Money(new BigDecimal(amount), Currency.getInstance(currency));
        } catch (NumberFormatException | NullPointerException e) {
            throw new InvalidValue("amount", "money.unreadable");
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("currency", "money.currency");
        }
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** @throws IllegalArgumentException when the currencies differ: adding them is a bug, not a user's mistake */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** This amount times {@code factor}, rounded half up to the currency's scale (commercial rounding). */
    public Money timesRounded(BigDecimal factor) {
        return new Money(
                amount.multiply(factor).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot compare " + other.currency + " with " + currency);
        }
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
