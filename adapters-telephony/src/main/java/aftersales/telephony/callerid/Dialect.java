package aftersales.telephony.callerid;

import aftersales.domain.call.LineSignal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Understands the bytes of one kind of device. How the bytes are cut into portions makes no difference to what is read;
 * only pauses between them do. Memory is bounded whatever comes in, and nothing that comes in makes it throw. A number is
 * reported only when it was read without doubt. Not safe for use by several threads at once.
 */
public sealed interface Dialect permits AtLines, FskDialect, DtmfDialect {

    /** Takes bytes that arrived at {@code at}; pauses that ended before it are acted upon first. */
    List<LineSignal> feed(byte[] bytes, Instant at);

    /** Lets the time pass up to {@code now}: silence ends a report that has no end mark. */
    List<LineSignal> tick(Instant now);

    /** When {@link #tick} has something to do next; empty while nothing is pending. */
    Optional<Instant> deadline();

    /** Forgets what was begun, as after opening the device anew. Counters go on. */
    void reset();

    Counters counters();

    /**
     * What went wrong and what the device answered, since the dialect was made.
     *
     * @param garbageBytes bytes that belong to nothing known
     * @param badChecksum caller-ID packets with a wrong checksum
     * @param overlong lines or frames cut off because they were longer than any device sends
     * @param resync times that reading had to find its place again
     * @param replies result codes of the device, {@code OK} or {@code ERROR}
     */
    record Counters(long garbageBytes, long badChecksum, long overlong, long resync, long replies) {}
}
