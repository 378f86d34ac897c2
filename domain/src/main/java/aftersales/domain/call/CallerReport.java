package aftersales.domain.call;

import java.util.Optional;
import java.util.Set;

/**
 * One caller-ID report as a decoder read it from the bytes of a line.
 *
 * @param name the delivered name; reason words such as {@code WITHHELD} are not names
 * @param called the number that was dialled, where the line serves several
 * @param date {@code MMDD} as delivered, when it is a day of the calendar; the year is never delivered
 * @param time {@code HHMM} as delivered, when valid
 * @param rawHex the bytes of the report in hexadecimal, for support
 */
public record CallerReport(
        CallerId caller,
        Optional<String> name,
        Optional<String> called,
        Optional<String> date,
        Optional<String> time,
        Set<LineFlag> flags,
        String rawHex) {
    public CallerReport {
        flags = Set.copyOf(flags);
    }

    /** A report that holds nothing but the caller. */
    public static CallerReport of(CallerId caller) {
        var name = caller instanceof CallerId.Known known ? known.name() : Optional.<String>empty();
        return new CallerReport(caller, name, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "");
    }

    public boolean amended() {
        return flags.contains(LineFlag.AMENDED);
    }
}
