package aftersales.telephony.callerid;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.CallerReport;
import aftersales.domain.call.LineFlag;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A text report of a modem while its lines come in. */
final class AtRecord {
    private Optional<NumberField> number = Optional.empty();
    private Optional<NumberField> insideNumber = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<String> called = Optional.empty();
    private Optional<String> date = Optional.empty();
    private Optional<String> time = Optional.empty();
    private final Set<LineFlag> flags = EnumSet.noneOf(LineFlag.class);
    private boolean hasDate;
    private boolean hasNumber;
    private boolean nameSettled;
    private boolean any;
    private Optional<CallerReport> delivered = Optional.empty();

    void date(String value) {
        any = true;
        hasDate = true;
        var both = DateTimeField.both(value);
        if (both.isPresent()) {
            setDate(both.get().date());
            setTime(both.get().time());
        } else if (!value.isEmpty()) {
            setDate(DateTimeField.date(value));
        }
    }

    void time(String value) {
        any = true;
        var both = DateTimeField.both(value);
        if (both.isPresent()) {
            setDate(both.get().date());
            setTime(both.get().time());
        } else if (!value.isEmpty()) {
            setTime(DateTimeField.time(value));
        }
    }

    private void setDate(Optional<String> value) {
        date = value;
        if (value.isEmpty()) {
            flags.add(LineFlag.DATE_INVALID);
        }
    }

    private void setTime(Optional<String> value) {
        time = value;
        if (value.isEmpty()) {
            flags.add(LineFlag.TIME_INVALID);
        }
    }

    void name(Optional<String> value) {
        any = true;
        nameSettled = true;
        if (value.isPresent()) {
            name = value;
        }
    }

    /** The dialled number; alone it makes no report. */
    void called(String value) {
        called = NumberField.read(value)
                .filter(field -> field.kind() == NumberField.Kind.DIGITS)
                .map(NumberField::digits);
    }

    /** A number, or the reason why there is none, that stood at the start of a line: sure. */
    void number(Optional<NumberField> field) {
        any = true;
        hasNumber = true;
        if (field.isEmpty()) {
            return;
        }
        var earlier = number;
        if (earlier.filter(NumberField::isReason).isPresent()) {
            return; // once withheld stays withheld
        }
        if (earlier.filter(n -> n.kind() == NumberField.Kind.DIGITS).isPresent()
                && field.get().isReason()) {
            flags.add(LineFlag.MASKED_LATER);
        }
        number = field;
    }

    /** A number further on in a line: believed at the end of the report, when no line began with one. */
    void numberInside(Optional<NumberField> field) {
        any = true;
        if (insideNumber.isEmpty()) {
            insideNumber = field;
        }
    }

    /** Whether {@code field} is a number other than the one of this report, so that another report has begun. */
    boolean contradicts(Optional<NumberField> field) {
        return number.isPresent()
                && field.isPresent()
                && number.get().kind() == NumberField.Kind.DIGITS
                && field.get().kind() == NumberField.Kind.DIGITS
                && !number.get().equals(field.get());
    }

    boolean hasDate() {
        return hasDate;
    }

    /** Whether a line began with a number tag. */
    boolean hasNumber() {
        return hasNumber;
    }

    boolean isEmpty() {
        return !any;
    }

    /** Whether there is a number, or a reason for its absence, to report. */
    boolean hasCaller() {
        return caller().isPresent();
    }

    /** Whether nothing more is to be expected: number and name both stood at the start of their lines. */
    boolean isComplete() {
        return number.isPresent() && nameSettled;
    }

    private Optional<NumberField> caller() {
        return number.or(() -> insideNumber);
    }

    /** The report, unless the same was handed over before; the second and later ones are marked as amended. */
    Optional<CallerReport> deliver(RawTrail trail) {
        var report = build(trail);
        if (delivered.isPresent() && sameContent(delivered.get(), report)) {
            return Optional.empty();
        }
        delivered = Optional.of(report);
        return delivered;
    }

    boolean isDelivered() {
        return delivered.isPresent();
    }

    private CallerReport build(RawTrail trail) {
        var all = EnumSet.noneOf(LineFlag.class);
        all.addAll(flags);
        CallerId caller = caller().map(field -> field.caller(name)).orElseGet(CallerId.Garbled::new);
        if (caller().isEmpty()) {
            all.add(LineFlag.NUMBER_MISSING);
        }
        if (caller().filter(NumberField.TEXT::equals).isPresent()) {
            all.add(LineFlag.NUMBER_TEXT);
        }
        if (delivered.isPresent()) {
            all.add(LineFlag.AMENDED);
        }
        // the bytes of a report that hides its number again would show it
        var hex = flags.contains(LineFlag.MASKED_LATER) ? "" : trail.hex();
        return new CallerReport(caller, name, called, date, time, all, hex);
    }

    private static boolean sameContent(CallerReport one, CallerReport other) {
        return one.caller().equals(other.caller())
                && one.name().equals(other.name())
                && one.called().equals(other.called())
                && one.date().equals(other.date())
                && one.time().equals(other.time());
    }
}
