package aftersales.domain.workorder;

import aftersales.domain.kernel.InvalidValue;
import java.time.Duration;
import java.time.Instant;

/** 预约时段: between when and when the customer expects somebody. */
public record AppointmentWindow(Instant from, Instant until) {
    private static final Duration LONGEST = Duration.ofDays(7);

    /** @throws InvalidValue {@code workorder.window-order} or {@code workorder.window-too-long} */
    public AppointmentWindow {
        if (!from.isBefore(until)) {
            throw new InvalidValue("until", "workorder.window-order");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new InvalidValue("until", "workorder.window-too-long", LONGEST.toDays());
        }
    }
}
