package aftersales.persistence.servicerequest;

import aftersales.domain.servicerequest.ServiceClock;
import aftersales.domain.servicerequest.ServiceClocks;
import aftersales.domain.servicerequest.ServiceTargets;
import aftersales.persistence.servicerequest.ServiceRequestRow.ClockColumns;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The three clocks as flat columns and back. */
final class ClockMapping {
    private ClockMapping() {}

    static ClockColumns columns(ServiceClocks clocks) {
        var targets = clocks.targets();
        var arrival = clocks.arrival();
        var restoration = clocks.restoration();
        return new ClockColumns(
                targets.code(),
                minutes(targets.response()),
                minutes(targets.arrival()),
                minutes(targets.restoration()),
                clocks.response().startedAt(),
                clocks.response().dueAt(),
                clocks.response().metAt().orElse(null),
                clocks.response().waived(),
                arrival.map(ServiceClock::dueAt).orElse(null),
                arrival.flatMap(ServiceClock::metAt).orElse(null),
                arrival.map(ServiceClock::waived).orElse(false),
                restoration.map(ServiceClock::startedAt).orElse(null),
                restoration.map(ServiceClock::dueAt).orElse(null),
                restoration.flatMap(ServiceClock::metAt).orElse(null),
                restoration.map(ServiceClock::waived).orElse(false),
                clocks.pausedSince().orElse(null));
    }

    static ServiceClocks clocks(ClockColumns c) {
        var targets = new ServiceTargets(
                c.targetCode(),
                Duration.ofMinutes(c.responseMinutes()),
                Duration.ofMinutes(c.arrivalMinutes()),
                Duration.ofMinutes(c.restorationMinutes()));
        return new ServiceClocks(
                targets,
                clock(c.clocksStartedAt(), targets.response(), c.responseDueAt(), c.responseMetAt(), c.responseWaived())
                        .orElseThrow(),
                clock(c.clocksStartedAt(), targets.arrival(), c.arrivalDueAt(), c.arrivalMetAt(), c.arrivalWaived()),
                clock(
                        c.restorationStartedAt(),
                        targets.restoration(),
                        c.restorationDueAt(),
                        c.restorationMetAt(),
                        c.restorationWaived()),
                Optional.ofNullable(c.pausedSince()));
    }

    private static Optional<ServiceClock> clock(
            Instant startedAt, Duration target, Instant dueAt, Instant metAt, boolean waived) {
        return Optional.ofNullable(dueAt)
                .map(due -> new ServiceClock(startedAt, target, due, Optional.ofNullable(metAt), waived));
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
