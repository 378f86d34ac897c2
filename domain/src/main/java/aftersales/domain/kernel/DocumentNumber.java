package aftersales.domain.kernel;

import java.util.regex.Pattern;

/** The number by which people know a document, such as {@code SR2611-000123}. Unique per kind of document. */
public record DocumentNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9./-]{1,31}");

    /** @throws InvalidValue {@code document-number.shape} */
    public DocumentNumber {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new InvalidValue("", "document-number.shape");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
