package aftersales.domain.servicerequest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Counts service time. {@link #ALWAYS} counts round the clock; a calendar with office hours takes the same place later.
 */
@FunctionalInterface
public interface ServiceTime {
    /** A stretch during which the clock stood still. */
    record Pause(Instant from, Instant until) {}

    /** Round the clock, every day. */
    ServiceTime ALWAYS = (start, target, pauses) -> {
        var due = start.plus(target);
        var counted = start;
        var sorted = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        for (var pause : sorted) {
            var from = pause.from().isBefore(counted) ? counted : pause.from();
            if (!from.isBefore(due)) {
                break;
            }
            if (pause.until().isAfter(from)) {
                due = due.plus(Duration.between(from, pause.until()));
                counted = pause.until();
            }
        }
        return due;
    };

    /**
     * When {@code target} of service time has passed since {@code start}. Pauses before the start, after the due time or
     * overlapping each other add nothing twice.
     */
    Instant due(Instant start, Duration target, List<Pause> pauses);
}
