package aftersales.domain.parts;

import aftersales.domain.kernel.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** The code by which a part is ordered, printed and scanned; capital letters, unique. */
public record PartCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,39}");

    /** @throws InvalidValue {@code parts.code-shape} */
    public PartCode {
        value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue("", "parts.code-shape");
        }
    }
}
