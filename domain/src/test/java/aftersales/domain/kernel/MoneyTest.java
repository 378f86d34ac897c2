package aftersales.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void stretchesTheScaleToThatOfTheCurrency() {
        assertThat(Money.parse("5", "CNY"))
                .isEqualTo(Money.parse("5.00", "CNY"))
                .hasToString("5.00 CNY");
        assertThat(Money.parse("5", "JPY")).hasToString("5 JPY");
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        assertThatThrownBy(() -> Money.parse("0.001", "CNY")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Money.parse("1.5", "JPY")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void refusesWhatIsNoAmountOrNoCurrency() {
        assertThatThrownBy(() -> Money.parse("twelve", "CNY")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Money.parse(null, "CNY")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Money.parse("1", "XXY")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Money.parse("1E+20", "CNY")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void neverAddsCurrencies() {
        assertThatThrownBy(() -> Money.parse("1", "CNY").plus(Money.parse("1", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roundsHalfUpWhenItMultiplies() {
        assertThat(Money.parse("0.05", "CNY").timesRounded(new BigDecimal("0.5")))
                .hasToString("0.03 CNY");
    }

    @Property
    void addsAsCentsDo(@ForAll @IntRange(max = 1_000_000) int a, @ForAll @IntRange(max = 1_000_000) int b) {
        assertThat(cents(a).plus(cents(b))).isEqualTo(cents(a + b));
    }

    @Property
    void comesBackToZeroWithItsNegation(@ForAll @BigRange(min = "0", max = "999999999") @Scale(2) BigDecimal amount) {
        var money = new Money(amount.setScale(2, RoundingMode.UNNECESSARY), CNY);
        assertThat(money.plus(money.negated()).isZero()).isTrue();
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), CNY);
    }
}
