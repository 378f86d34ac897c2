package aftersales.telephony.callerid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the name field of a report, in whatever characters the exchange sent it. */
final class NameField {
    private static final int LONGEST = 64;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private NameField() {}

    /** Empty for a blank field and for reason words, which are not names. */
    static Optional<String> read(byte[] value) {
        var text = visible(decode(value)).strip();
        if (text.isEmpty() || NumberField.reason(text).isPresent()) {
            return Optional.empty();
        }
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return Optional.of(text.substring(0, end));
    }

    /** UTF-8 where the bytes are UTF-8, else Chinese, else one byte per character. */
    private static String decode(byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8)
                .or(() -> decode(bytes, CHINESE))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.isDefined(c) && c != 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
