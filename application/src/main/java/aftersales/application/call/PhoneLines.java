package aftersales.application.call;

import aftersales.domain.call.CallerId;
import aftersales.domain.call.LineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The telephone lines as devices: what they are doing, which are to be listened to, and ringing a simulated one. */
public interface PhoneLines {
    /** The device name of a line without a device, which rings when told to. */
    String SIMULATED_DEVICE = "simulated";

    /** Names of the profiles that can be decoded, the default first. */
    List<String> profiles();

    /** Every line that is listened to, by its code. */
    List<Status> statuses();

    /**
     * Listens to just these lines, beside those of the start settings: opens new ones, closes the others, reopens those
     * whose device or profile changed. Returns at once.
     */
    void listenTo(List<Wiring> lines);

    /** @throws aftersales.domain.kernel.RuleBroken {@code line.not-simulated}, {@code line.busy} */
    void ring(LineId line, CallerId caller);

    /** Which device stands behind a line, and what it speaks. */
    record Wiring(LineId line, String device, String profile) {}

    /** Who named the line. */
    enum Source {
        START_SETTINGS,
        SETUP
    }

    /** Whether the device is there and answers. One that never answers OK is still read. */
    enum Condition {
        UP,
        DOWN,
        NO_REPLY
    }

    /**
     * @param problem why the line is not up, as the operating system or the device says; empty when up
     * @param since when it came into this condition
     * @param lastBytes the last bytes that came in, printable ones as they are, others as {@code \xNN}
     * @param bytes bytes read since the start of the program
     * @param calls calls recognised since then
     * @param garbage bytes that belonged to no message
     * @param badChecksums packets whose checksum was wrong
     */
    record Status(
            Wiring wiring,
            Source source,
            Condition condition,
            Optional<String> problem,
            Instant since,
            Optional<Instant> lastByteAt,
            String lastBytes,
            long bytes,
            long calls,
            long garbage,
            long badChecksums) {}
}
