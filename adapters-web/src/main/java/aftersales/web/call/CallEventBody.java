package aftersales.web.call;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.EndCause;
import aftersales.domain.call.LineEvent;
import aftersales.domain.call.LineFlag;
import aftersales.domain.call.LineId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One event of a gateway or a telephone system.
 *
 * @param key unique over all sources and times; a repeat is ignored
 * @param callId the sender's name for the call
 * @param at when it happened, by the sender's clock
 * @param line code of the line
 * @param direction absent is {@code IN}
 * @param number of the caller; words such as {@code anonymous} and {@code unknown} are understood
 * @param name that came with the number
 * @param called number that was dialled
 * @param ringNo rings so far
 * @param cause of the end; absent is {@code HANGUP}
 * @param durationMs from answer to end
 * @param rawHex bytes behind the event, for support
 */
public record CallEventBody(
        String key,
        Optional<String> callId,
        Kind type,
        Instant at,
        String line,
        Optional<Direction> direction,
        Optional<String> number,
        Optional<String> name,
        Optional<String> called,
        Optional<Integer> ringNo,
        Optional<EndCause> cause,
        Optional<Long> durationMs,
        List<LineFlag> flags,
        Optional<String> rawHex) {

    /** Who calls whom. */
    public enum Direction {
        IN,
        OUT
    }

    /** The types of events; the last three are what simple telephone systems say. */
    public enum Kind {
        RINGING,
        CALLER_ID,
        DIALLING,
        ALERTING,
        ANSWERED,
        ENDED,
        RECORDED,
        LINE_UP,
        LINE_DOWN,
        /** A call comes in, perhaps with its number. */
        NEW,
        ANSWER,
        HANGUP
    }

    /** What would begin an incoming call. */
    private static final Set<Kind> INCOMING = EnumSet.of(Kind.NEW, Kind.RINGING, Kind.CALLER_ID);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,120}");
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2}){0," + LineEvent.MAX_RAW_BYTES + "}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-/]");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{1,32}");
    private static final Set<String> WITHHELD = Set.of("P", "PRIVATE", "ANONYMOUS", "WITHHELD", "RESTRICTED");
    private static final Set<String> UNAVAILABLE =
            Set.of("", "O", "UNKNOWN", "<UNKNOWN>", "UNAVAILABLE", "OUT OF AREA");
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 100;

    /** @throws InvalidValue naming every field that is wrong, {@code events[3].line} */
    static List<LineEvent> lineEvents(List<CallEventBody> bodies) {
        var input = new Validation();
        var events = new ArrayList<LineEvent>();
        for (int i = 0; i < bodies.size(); i++) {
            input.check("events[" + i + "]", bodies.get(i)::lineEvent).ifPresent(events::add);
        }
        input.throwIfInvalid();
        return events;
    }

    private LineEvent lineEvent() {
        var input = new Validation();
        var lineId = input.check("line", this::lineId);
        var shownName = input.check("name", () -> name.flatMap(text -> Text.optional(text, LONGEST_NAME)))
                .orElse(Optional.empty());
        var dialled = input.check("called", () -> called.flatMap(text -> Text.optional(text, LONGEST_NUMBER)))
                .orElse(Optional.empty());
        input.require(KEY.matcher(key).matches(), "key", "call.event-key");
        input.require(
                callId.isEmpty() == !eventType().ofCall()
                        && callId.filter(id -> !KEY.matcher(id).matches()).isEmpty(),
                "callId",
                "call.event-call");
        input.require(ringNo.filter(no -> no < 0).isEmpty(), "ringNo", "call.event-negative");
        input.require(durationMs.filter(ms -> ms < 0).isEmpty(), "durationMs", "call.event-negative");
        input.require(rawHex.filter(hex -> !HEX.matcher(hex).matches()).isEmpty(), "rawHex", "call.event-hex");
        input.require(
                number.filter(text -> text.length() > LONGEST_NUMBER).isEmpty(),
                "number",
                "text.too-long",
                LONGEST_NUMBER);
        input.throwIfInvalid();
        var eventType = eventType();
        return LineEvent.draft(key, lineId.orElseThrow(), eventType, callId, at)
                .caller(eventType == LineEvent.Type.CALLER_ID ? Optional.of(caller(shownName)) : Optional.empty())
                .name(shownName)
                .called(dialled)
                .ringNo(ringNo.orElse(0))
                .cause(
                        eventType == LineEvent.Type.ENDED
                                ? Optional.of(cause.orElse(EndCause.HANGUP))
                                : Optional.empty())
                .talked(durationMs.map(Duration::ofMillis))
                .flags(flags.isEmpty() ? Set.of() : EnumSet.copyOf(flags))
                .rawHex(rawHex.orElse(""))
                .build();
    }

    private LineId lineId() {
        try {
            return new LineId(line);
        } catch (InvalidValue e) {
            throw new InvalidValue("", e.violations().get(0).code()); // the field is named by its place in the list
        }
    }

    private LineEvent.Type eventType() {
        if (direction.equals(Optional.of(Direction.OUT)) && INCOMING.contains(type)) {
            return LineEvent.Type.DIALLING;
        }
        return switch (type) {
            case NEW -> number.isPresent() ? LineEvent.Type.CALLER_ID : LineEvent.Type.RINGING;
            case ANSWER -> LineEvent.Type.ANSWERED;
            case HANGUP -> LineEvent.Type.ENDED;
            default -> LineEvent.Type.valueOf(type.name());
        };
    }

    /** What is not beyond doubt a number is no number: a wrong customer on the screen is worse than none. */
    private CallerId caller(Optional<String> shownName) {
        String text =
                Normalizer.normalize(number.orElse(""), Normalizer.Form.NFKC).strip();
        String word = text.toUpperCase(Locale.ROOT);
        if (WITHHELD.contains(word)) {
            return new CallerId.Withheld();
        }
        if (UNAVAILABLE.contains(word)) {
            return new CallerId.Unavailable();
        }
        String digits = SEPARATORS.matcher(text).replaceAll("");
        return DIGITS.matcher(digits).matches() ? new CallerId.Known(digits, shownName) : new CallerId.Garbled();
    }
}
