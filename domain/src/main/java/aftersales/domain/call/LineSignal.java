package aftersales.domain.call;

import java.time.Instant;
import java.util.Optional;

/** What a decoder, or the watch over the device, reports of one line. Input of {@link LineMachine}. */
public sealed interface LineSignal {
    /** When the last byte that made up the signal arrived. */
    Instant at();

    /**
     * One ring indication.
     *
     * @param pattern distinctive ring such as {@code A}, where the device tells
     */
    record Ring(Instant at, Optional<String> pattern) implements LineSignal {}

    record Caller(Instant at, CallerReport report) implements LineSignal {}

    /** The handset was lifted. */
    record OffHook(Instant at) implements LineSignal {}

    /** The handset was put back, the loop was broken, or the device told that the call is over. */
    record OnHook(Instant at) implements LineSignal {}

    /** One period of busy tone. */
    record BusyTone(Instant at) implements LineSignal {}

    /** Digits dialled on this line so far. */
    record Dialled(Instant at, String digits) implements LineSignal {}

    record DeviceUp(Instant at) implements LineSignal {}

    record DeviceDown(Instant at) implements LineSignal {}
}
