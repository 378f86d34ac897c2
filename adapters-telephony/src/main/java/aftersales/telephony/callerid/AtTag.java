package aftersales.telephony.callerid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that stand before a value in the text reports of modems; every maker has its own for the same thing. */
enum AtTag {
    DATE("DATE"),
    TIME("TIME"),
    DATE_TIME("DATE TIME"),
    NAME("NAME", "CALLER NAME"),
    NUMBER("NMBR", "DDN_NMBR", "DDN", "NBR", "CALLER NUMBER", "CALLER'S NUMBER", "CALLERID", "FM", "+CLIP"),
    CALLED("NDID", "TO", "CALLED NUMBER"),
    NO_NUMBER("REASON FOR NO CALLER NUMBER", "REASON NO NUMBER", "REASON NO NMBR"),
    NO_NAME("REASON FOR NO CALLER NAME", "REASON NO NAME"),
    /** An element of the packet that the modem has no word for, in hexadecimal. */
    ELEMENT("MESG"),
    RING_ON("DRON"),
    RING_OFF("DROF"),
    IGNORED("QUAL", "REDIRECT", "LOOKUP NAME", "CALLBACK NMBR");

    private static final Map<String, AtTag> BY_WORD = Arrays.stream(values())
            .flatMap(tag -> Arrays.stream(tag.words).map(word -> Map.entry(word, tag)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** A word at the start of a line. */
    static final Pattern AT_START =
            Pattern.compile("^(" + alternatives(word -> true) + ") *[=:] *", Pattern.CASE_INSENSITIVE);

    /** A word further on in a line, where several tags share it: behind a blank, with an equals sign, in capitals. */
    static final Pattern INSIDE = Pattern.compile("(?<= )(" + alternatives(AtTag::isWordInside) + ") *= *");

    /** The same behind a number, where {@code FM:4321 TO:35655025} names the dialled number as well. */
    static final Pattern BEHIND_NUMBER = Pattern.compile(INSIDE.pattern() + "|(?<= )(?:TO) *: *");

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final String[] words;

    AtTag(String... words) {
        this.words = words;
    }

    /** The tag that a word stands for, in whatever case it was matched. */
    static AtTag of(String word) {
        return BY_WORD.get(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isWordInside(String word) {
        return switch (BY_WORD.get(word)) {
            case DATE, TIME, NAME, NUMBER, ELEMENT -> !word.contains(" ") && !word.startsWith("+");
            case CALLED -> word.equals("NDID");
            default -> false;
        };
    }

    private static String alternatives(Predicate<String> which) {
        return BY_WORD.keySet().stream()
                .filter(which)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
