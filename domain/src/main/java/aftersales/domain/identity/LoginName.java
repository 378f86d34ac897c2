package aftersales.domain.identity;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name under which a person logs in, in lower case. Holds at least one letter, so that it can never be taken for
 * somebody's mobile number.
 */
public record LoginName(String value) {
    private static final Pattern SHAPE = Pattern.compile(
            "(?=.*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{1,39}", Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws InvalidValue {@code identity.login-name.shape}: 2 to 40 letters, digits, {@code . _ - @}, one letter at least */
    public LoginName {
        value = Text.required(value, 40).toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue("", "identity.login-name.shape");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
