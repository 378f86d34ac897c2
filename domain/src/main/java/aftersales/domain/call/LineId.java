package aftersales.domain.call;

import aftersales.domain.kernel.InvalidValue;
import java.util.regex.Pattern;

/** The short name of a telephone line as people write it on the socket: {@code 1}, {@code 2}, {@code shop}. */
public record LineId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,16}");

    /** @throws InvalidValue {@code line.id-shape} */
    public LineId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new InvalidValue("line", "line.id-shape");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
