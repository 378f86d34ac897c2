package aftersales.domain.servicerequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One promise counting down.
 *
 * @param target service time promised
 * @param dueAt when it must have happened, pauses that are over included
 * @param metAt when it did happen
 * @param waived that it need not happen any more, such as the arrival for a request that was solved on the phone
 */
public record ServiceClock(Instant startedAt, Duration target, Instant dueAt, Optional<Instant> metAt, boolean waived) {

    static ServiceClock start(Instant at, Duration target, ServiceTime time) {
        return new ServiceClock(at, target, time.due(at, target, List.of()), Optional.empty(), false);
    }

    boolean isRunning() {
        return metAt.isEmpty() && !waived;
    }

    ServiceClock meet(Instant at) {
        return isRunning() ? new ServiceClock(startedAt, target, dueAt, Optional.of(at), false) : this;
    }

    ServiceClock waive() {
        return isRunning() ? new ServiceClock(startedAt, target, dueAt, metAt, true) : this;
    }

    /** Takes a finish back: the promise counts on from where it started. */
    ServiceClock runOn() {
        return new ServiceClock(startedAt, target, dueAt, Optional.empty(), false);
    }

    ServiceClock paused(List<ServiceTime.Pause> pauses, ServiceTime time) {
        return isRunning()
                ? new ServiceClock(startedAt, target, time.due(startedAt, target, pauses), metAt, false)
                : this;
    }

    /** @param pausedSince when the pause that lasts began */
    ClockState state(Optional<Instant> pausedSince, Instant now) {
        if (waived) {
            return ClockState.NOT_NEEDED;
        }
        if (metAt.isPresent()) {
            return metAt.get().isAfter(dueAt) ? ClockState.MET_LATE : ClockState.MET;
        }
        var counted = pausedSince.orElse(now);
        if (counted.isAfter(dueAt)) {
            return ClockState.OVERDUE;
        }
        return pausedSince.isPresent() ? ClockState.PAUSED : ClockState.RUNNING;
    }
}
