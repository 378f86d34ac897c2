package aftersales.domain.kernel;

import java.text.Normalizer;
import java.util.Optional;

/** Normalises text that people typed: trimmed, composed (NFC), no control characters but line breaks and tabs. */
public final class Text {
    private Text() {}

    /**
     * @param max greatest length in code points
     * @throws InvalidValue {@code text.required} when blank, {@code text.too-long}
     */
    public static String required(String raw, int max) {
        return optional(raw, max).orElseThrow(() -> new InvalidValue("", "text.required"));
    }

    /** Blank gives empty. @throws InvalidValue {@code text.too-long}, {@code text.control-character} */
    public static Optional<String> optional(String raw, int max) {
        if (raw == null) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidValue("", "text.control-character");
        }
        if (text.codePointCount(0, text.length()) > max) {
            throw new InvalidValue("", "text.too-long", max);
        }
        return Optional.of(text);
    }
}
