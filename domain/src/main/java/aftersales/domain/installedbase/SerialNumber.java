package aftersales.domain.installedbase;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number on a unit's nameplate, unique per product. Compared without regard to case, width and blanks. */
public record SerialNumber(String value) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}./#_:+*-]{1,64}");

    /** @throws InvalidValue {@code text.required} or {@code serial-number.shape} */
    public SerialNumber {
        String text = Text.required(value, 200);
        value = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue("", "serial-number.shape");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
