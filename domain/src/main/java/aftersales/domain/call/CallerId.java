package aftersales.domain.call;

import java.util.Optional;

/**
 * What a line said about the caller. Only {@link Known} carries a number, and only a number that was read without doubt:
 * a wrong customer on the screen is worse than none.
 */
public sealed interface CallerId {

    /**
     * A number was delivered.
     *
     * @param rawDigits digits as delivered, separators removed, perhaps with a leading {@code +}; may be all zeros
     * @param name the name that the exchange delivered with it
     */
    record Known(String rawDigits, Optional<String> name) implements CallerId {
        public Known {
            if (!rawDigits.matches("\\+?[0-9]{1,32}")) {
                throw new IllegalArgumentException("not a number: " + rawDigits.length() + " characters");
            }
        }
    }

    /** The caller asked that the number is not shown. */
    record Withheld() implements CallerId {}

    /** The network could not tell: out of area, foreign, coin telephone, technical reason. */
    record Unavailable() implements CallerId {}

    /** Something was delivered, but damaged or not readable as a number. */
    record Garbled() implements CallerId {}
}
