package aftersales.domain.servicerequest;

import aftersales.domain.kernel.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * One time on hold. Whether the clocks stood still is kept with the period, so that a later change of the rule does not
 * rewrite the past.
 *
 * @param until empty while it lasts
 */
public record HoldPeriod(
        HoldReason reason, boolean stopsClock, Optional<String> note, Instant from, Optional<Instant> until) {
    public HoldPeriod {
        note = note.flatMap(text -> Text.optional(text, 500));
    }

    static HoldPeriod begin(HoldReason reason, Optional<String> note, Instant now) {
        return new HoldPeriod(reason, reason.stopsClock(), note, now, Optional.empty());
    }

    HoldPeriod end(Instant now) {
        return new HoldPeriod(reason, stopsClock, note, from, Optional.of(now));
    }

    boolean isOpen() {
        return until.isEmpty();
    }
}
