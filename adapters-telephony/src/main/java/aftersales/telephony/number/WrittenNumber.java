package aftersales.telephony.number;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A number as it was written, taken apart: the digits, with a leading {@code +} if there was one, and the extension behind
 * them.
 */
record WrittenNumber(String digits, Optional<String> extension) {
    /** What exchanges and people put in place of a number. */
    private static final Set<String> REASONS = Set.of(
            "P",
            "O",
            "C",
            "S",
            "I",
            "PRIVATE",
            "RESTRICTED",
            "WITHHELD",
            "ANONYMOUS",
            "UNAVAILABLE",
            "UNKNOWN",
            "OUT-OF-AREA",
            "OUT OF AREA",
            "INTERNATIONAL",
            "<UNKNOWN>");

    private static final Pattern WORD_EXTENSION = Pattern.compile(
            "^(.*[0-9)].*?)(?:(?:转|分机|内线|;?ext(?:ension|n)?\\.?=?|x|#|\\*|,)[ :：.]*)+([0-9]{1,6})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HYPHEN_EXTENSION = Pattern.compile("^(.*[0-9].*)[-–—] *([0-9]{1,6})$");
    private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9*#A-D+]");

    /**
     * Empty when there is no number: blank, a reason word, zeros only, no digit at all.
     *
     * @param isComplete whether digits are a whole number by themselves, so that a hyphen behind it begins an extension
     */
    static Optional<WrittenNumber> read(String raw, Predicate<String> isComplete) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        if (REASONS.contains(text.toUpperCase(Locale.ROOT)) || !text.matches("(?s).*[1-9].*")) {
            return Optional.empty();
        }
        var word = WORD_EXTENSION.matcher(text);
        if (word.matches()) {
            return Optional.of(new WrittenNumber(bare(word.group(1)), Optional.of(word.group(2))));
        }
        var hyphen = HYPHEN_EXTENSION.matcher(text);
        if (hyphen.matches() && isComplete.test(bare(hyphen.group(1)))) {
            return Optional.of(new WrittenNumber(bare(hyphen.group(1)), Optional.of(hyphen.group(2))));
        }
        return Optional.of(new WrittenNumber(bare(text), Optional.empty()));
    }

    private static String bare(String text) {
        var kept = NOT_DIALLED.matcher(text.replace("(0)", "")).replaceAll("");
        int plus = kept.lastIndexOf('+');
        return plus <= 0 ? kept : "+" + kept.replace("+", "");
    }

    boolean isInternational() {
        return digits.startsWith("+");
    }
}
