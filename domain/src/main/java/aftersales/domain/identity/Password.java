package aftersales.domain.identity;

import aftersales.domain.kernel.InvalidValue;
import java.text.Normalizer;
import java.util.Collection;

/**
 * A password as somebody typed it, for as long as it takes to check or hash it. Composed to NFC, so that the same keys give
 * the same password on every device; spaces count.
 */
public final class Password {
    /** Far beyond what anybody types; keeps hashing cheap for us. */
    private static final int LONGEST = 256;

    private final String value;

    private Password(String value) {
        this.value = value;
    }

    /** A password to compare with the stored one; anything goes. */
    public static Password typed(String raw) {
        String text = raw == null ? "" : Normalizer.normalize(raw, Normalizer.Form.NFC);
        return new Password(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /**
     * A password that somebody wants to have from now on.
     *
     * @param ownWords names of the person and the company, which others guess first
     * @throws InvalidValue for the reason that {@link PasswordRules} finds
     */
    public static Password chosen(String raw, Collection<String> ownWords) {
        String text = raw == null ? "" : Normalizer.normalize(raw, Normalizer.Form.NFC);
        PasswordRules.check(text, ownWords);
        return new Password(text);
    }

    public String value() {
        return value;
    }

    /** Never the password: this ends up in logs. */
    @Override
    public String toString() {
        return "********";
    }
}
