package aftersales.telephony.callerid;

import aftersales.domain.call.CallerId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stood in the number field of a report: digits, a reason why there are none, or text. */
record NumberField(Kind kind, String digits) {
    private static final Pattern SEPARATORS = Pattern.compile("[ ().\\-]");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{1,24}");
    private static final Set<String> WITHHELD =
            Set.of("P", "PRIVATE", "PRIVATE CALLER", "RESTRICTED", "WITHHELD", "ANONYMOUS", "BLOCKED");
    private static final Set<String> UNAVAILABLE = Set.of(
            "O",
            "C",
            "S",
            "I",
            "OUT-OF-AREA",
            "OUT OF AREA",
            "UNAVAILABLE",
            "UNKNOWN",
            "UNKNOWN CALLER",
            "UNKNOWN NAME",
            "PAYPHONE",
            "COIN");

    enum Kind {
        DIGITS,
        WITHHELD,
        UNAVAILABLE,
        TEXT
    }

    static final NumberField TEXT = new NumberField(Kind.TEXT, "");

    /** Empty when nothing stood in the field. */
    static Optional<NumberField> read(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var reason = reason(value);
        if (reason.isPresent()) {
            return reason;
        }
        if (value.equalsIgnoreCase("INTERNATIONAL")) {
            return Optional.of(new NumberField(Kind.UNAVAILABLE, "")); // in the name field it tells something
        }
        var digits = SEPARATORS.matcher(value).replaceAll("");
        return Optional.of(DIGITS.matcher(digits).matches() ? new NumberField(Kind.DIGITS, digits) : TEXT);
    }

    /** A reason word or letter as the exchanges send them in place of a number or a name. */
    static Optional<NumberField> reason(String value) {
        var word = value.toUpperCase(Locale.ROOT);
        if (word.length() > 2 && word.startsWith("-") && word.endsWith("-")) {
            word = word.substring(1, word.length() - 1);
        }
        if (WITHHELD.contains(word)) {
            return Optional.of(new NumberField(Kind.WITHHELD, ""));
        }
        return UNAVAILABLE.contains(word) ? Optional.of(new NumberField(Kind.UNAVAILABLE, "")) : Optional.empty();
    }

    boolean isReason() {
        return kind == Kind.WITHHELD || kind == Kind.UNAVAILABLE;
    }

    CallerId caller(Optional<String> name) {
        return switch (kind) {
            case DIGITS -> new CallerId.Known(digits, name);
            case WITHHELD -> new CallerId.Withheld();
            case UNAVAILABLE -> new CallerId.Unavailable();
            case TEXT -> new CallerId.Garbled();
        };
    }
}
