package aftersales.telephony.callerid;

import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the date and time of a report. The year is never delivered, so a date is month and day only, and 29 February is
 * a day.
 */
final class DateTimeField {
    private static final Pattern DATE = Pattern.compile("(?:[0-9]{2})?([0-9]{2})([0-9]{2})");
    private static final Pattern TIME = Pattern.compile("([0-9]{2})([0-9]{2})");
    private static final Pattern BOTH =
            Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2}) +([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?");

    private DateTimeField() {}

    record Both(Optional<String> date, Optional<String> time) {}

    /** {@code MMDD} or {@code YYMMDD} to {@code MMDD}; empty when it is no day of the calendar. */
    static Optional<String> date(String value) {
        return Optional.of(DATE.matcher(value)).filter(Matcher::matches).flatMap(m -> day(m.group(1), m.group(2)));
    }

    /** {@code HHMM}; empty when it is no time of the day. */
    static Optional<String> time(String value) {
        return Optional.of(TIME.matcher(value)).filter(Matcher::matches).flatMap(m -> clock(m.group(1), m.group(2)));
    }

    /** {@code 11/24 22:10} or {@code 10-05 20:27}, as some modems print both at once; empty when it is neither. */
    static Optional<Both> both(String value) {
        return Optional.of(BOTH.matcher(value))
                .filter(Matcher::matches)
                .map(m -> new Both(day(m.group(1), m.group(2)), clock(m.group(3), m.group(4))));
    }

    static Optional<String> day(String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        boolean valid = m >= 1 && m <= 12 && d >= 1 && d <= Month.of(m).maxLength();
        return valid ? Optional.of("%02d%02d".formatted(m, d)) : Optional.empty();
    }

    static Optional<String> clock(String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = Integer.parseInt(minute);
        return h < 24 && m < 60 ? Optional.of("%02d%02d".formatted(h, m)) : Optional.empty();
    }
}
