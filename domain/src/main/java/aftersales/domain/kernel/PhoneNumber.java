package aftersales.domain.kernel;

import java.util.regex.Pattern;

/**
 * A telephone number as a key that can be compared, beside the form in which it was entered. The key is E.164
 * ({@code +862164321234}, with {@code ;ext=8001} for an extension behind it), or {@code S:95588} for a short number,
 * {@code X:8001} for an extension of the own telephone system, {@code U:…} for digits that no rule could read. The last
 * three never equal an E.164 key. How a raw number becomes a key is decided by the outbound port {@code PhoneNumbers}.
 */
public record PhoneNumber(String key, String entered) {
    private static final Pattern KEY =
            Pattern.compile("\\+[1-9][0-9]{4,14}(;ext=[0-9]{1,8})?|S:[0-9]{3,12}|X:[0-9]{2,8}|U:[0-9*#A-D+]{1,32}");

    /** @throws InvalidValue {@code phone.unreadable} when the key has none of the four shapes */
    public PhoneNumber {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new InvalidValue("", "phone.unreadable");
        }
        entered = Text.required(entered, 40);
    }

    /** The key without its extension: what is compared when a line delivers no extension. */
    public String baseKey() {
        int semicolon = key.indexOf(';');
        return semicolon < 0 ? key : key.substring(0, semicolon);
    }

    public boolean isE164() {
        return key.startsWith("+");
    }

    /** Unreadable numbers and extensions of the own system are never looked up. */
    public boolean isMatchable() {
        return isE164() || key.startsWith("S:");
    }
}
