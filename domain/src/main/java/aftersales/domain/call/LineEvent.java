package aftersales.domain.call;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One event of a telephone line: the same for serial lines, boxes and telephone systems. Delivered at least once;
 * {@link #key} makes repeats recognisable.
 *
 * @param key unique over all sources and times, such as {@code local/L1/e5f3a/000431}
 * @param callKey which call of the source it belongs to; empty for {@link Type#LINE_UP} and {@link Type#LINE_DOWN}
 * @param at clock of the source
 * @param caller what was delivered; present on {@link Type#CALLER_ID}
 * @param name name delivered with the number
 * @param called number that was dialled
 * @param ringNo rings so far, 0 before the first
 * @param cause present on {@link Type#ENDED}
 * @param talked from answer to end, where both are known
 * @param rawHex bytes behind the event in hexadecimal, at most 512 bytes
 */
@RecordBuilder
public record LineEvent(
        String key,
        LineId line,
        Type type,
        Optional<String> callKey,
        Instant at,
        Optional<CallerId> caller,
        Optional<String> name,
        Optional<String> called,
        int ringNo,
        Optional<EndCause> cause,
        Optional<Duration> talked,
        Set<LineFlag> flags,
        String rawHex)
        implements LineEventBuilder.With {
    public static final int MAX_RAW_BYTES = 512;

    /** The kinds of events. {@code CALLER_ID} may come before the first ring, later than it, and more than once. */
    public enum Type {
        RINGING,
        CALLER_ID,
        DIALLING,
        ALERTING,
        ANSWERED,
        ENDED,
        RECORDED,
        LINE_UP,
        LINE_DOWN;

        public boolean ofCall() {
            return this != LINE_UP && this != LINE_DOWN;
        }
    }

    /** @throws IllegalArgumentException when the parts do not fit the type */
    public LineEvent {
        flags = Set.copyOf(flags);
        rawHex = rawHex.length() <= 2 * MAX_RAW_BYTES ? rawHex : rawHex.substring(0, 2 * MAX_RAW_BYTES);
        demand(key.matches("[\\x21-\\x7e]{1,120}"), "key");
        demand(type.ofCall() == callKey.isPresent(), "call key");
        demand((type == Type.CALLER_ID) == caller.isPresent(), "caller");
        demand((type == Type.ENDED) == cause.isPresent(), "cause");
        demand(ringNo >= 0, "ring number");
    }

    private static void demand(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException("line event: " + what + " does not fit");
        }
    }

    /** A builder that holds the necessary and leaves the rest empty. */
    public static LineEventBuilder draft(String key, LineId line, Type type, Optional<String> callKey, Instant at) {
        return LineEventBuilder.builder()
                .key(key)
                .line(line)
                .type(type)
                .callKey(callKey)
                .at(at)
                .caller(Optional.empty())
                .name(Optional.empty())
                .called(Optional.empty())
                .cause(Optional.empty())
                .talked(Optional.empty())
                .flags(Set.of())
                .rawHex("");
    }

    /** Whether the event may still bring a card to the screen. */
    public boolean mayPop() {
        return !flags.contains(LineFlag.NO_POP);
    }
}
