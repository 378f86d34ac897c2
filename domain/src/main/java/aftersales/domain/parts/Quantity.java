package aftersales.domain.parts;

import aftersales.domain.kernel.InvalidValue;
import java.math.BigDecimal;

/** How much of a part: pieces, metres, kilograms; above zero, up to three decimals, without trailing zeros. */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    private static final int DECIMALS = 3;
    private static final BigDecimal LARGEST = new BigDecimal("100000");

    /** @throws InvalidValue {@code parts.quantity-range}, {@code parts.quantity-decimals} */
    public Quantity {
        if (value == null || value.signum() <= 0 || value.compareTo(LARGEST) > 0) {
            throw new InvalidValue("", "parts.quantity-range");
        }
        value = value.stripTrailingZeros();
        if (value.scale() > DECIMALS) {
            throw new InvalidValue("", "parts.quantity-decimals", DECIMALS);
        }
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    public static Quantity of(long pieces) {
        return new Quantity(BigDecimal.valueOf(pieces));
    }

    /** Whether it is exactly {@code pieces}. */
    public boolean isPieces(int pieces) {
        return value.compareTo(BigDecimal.valueOf(pieces)) == 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
