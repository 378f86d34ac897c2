package aftersales.domain.servicerequest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The three clocks of SLA-01: response and arrival count from the opening, restoration from the arrival. The level is
 * kept as it was promised, a later change of the configuration does not move a running promise.
 *
 * @param arrival empty where nobody has to go there
 * @param restoration empty until the first engineer is on site
 */
public record ServiceClocks(
        ServiceTargets targets,
        ServiceClock response,
        Optional<ServiceClock> arrival,
        Optional<ServiceClock> restoration,
        Optional<Instant> pausedSince) {

    /** Starts the promises of {@code targets} at {@code at}. */
    public static ServiceClocks start(ServiceTargets targets, boolean visit, Instant at, ServiceTime time) {
        return new ServiceClocks(
                targets,
                ServiceClock.start(at, targets.response(), time),
                visit ? Optional.of(ServiceClock.start(at, targets.arrival(), time)) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Somebody took the request on; the first time counts. */
    public ServiceClocks responded(Instant at) {
        return new ServiceClocks(targets, response.meet(at), arrival, restoration, pausedSince);
    }

    /** An engineer is on site: the first arrival counts, and the restoration clock starts there. */
    public ServiceClocks arrived(Instant at, ServiceTime time) {
        return new ServiceClocks(
                targets,
                response.meet(at),
                arrival.map(clock -> clock.meet(at)),
                restoration.or(() -> Optional.of(ServiceClock.start(at, targets.restoration(), time))),
                pausedSince);
    }

    /** The matter is settled: restoration is met if it was running, a visit that did not take place is not needed. */
    public ServiceClocks resolved(Instant at) {
        return new ServiceClocks(
                targets,
                response.meet(at),
                arrival.map(ServiceClock::waive),
                restoration.map(clock -> clock.meet(at)),
                Optional.empty());
    }

    /** The matter came to nothing: what was still promised is not needed any more. */
    public ServiceClocks cancelled() {
        return new ServiceClocks(
                targets,
                response.waive(),
                arrival.map(ServiceClock::waive),
                restoration.map(ServiceClock::waive),
                Optional.empty());
    }

    /** A finish was taken back as a correction: the promises count on from where they started. */
    public ServiceClocks continued() {
        return new ServiceClocks(
                targets,
                response,
                arrival.map(clock -> clock.waived() ? clock.runOn() : clock),
                restoration.map(ServiceClock::runOn),
                pausedSince);
    }

    /** The customer came back: the promises start anew (rules.md §2, reopening resets the metrics). */
    public ServiceClocks restarted(boolean visit, Instant at, ServiceTime time) {
        return start(targets, visit, at, time);
    }

    /** Adds or drops the arrival promise when the type of the request changes. */
    public ServiceClocks visit(boolean needed, List<ServiceTime.Pause> pauses, ServiceTime time) {
        if (needed == arrival.isPresent()) {
            return this;
        }
        var changed = needed
                ? Optional.of(ServiceClock.start(response.startedAt(), targets.arrival(), time)
                        .paused(pauses, time))
                : Optional.<ServiceClock>empty();
        return new ServiceClocks(targets, response, changed, restoration, pausedSince);
    }

    /** The clocks stand still from {@code at} on. */
    public ServiceClocks pause(Instant at) {
        return new ServiceClocks(targets, response, arrival, restoration, pausedSince.or(() -> Optional.of(at)));
    }

    /** The clocks run again; every open promise is put off by the {@code pauses} since it started. */
    public ServiceClocks resume(List<ServiceTime.Pause> pauses, ServiceTime time) {
        return new ServiceClocks(
                targets,
                response.paused(pauses, time),
                arrival.map(clock -> clock.paused(pauses, time)),
                restoration.map(clock -> clock.paused(pauses, time)),
                Optional.empty());
    }

    public ClockState responseState(Instant now) {
        return response.state(pausedSince, now);
    }

    /** {@link ClockState#NOT_NEEDED} where nobody has to go there. */
    public ClockState arrivalState(Instant now) {
        return arrival.map(clock -> clock.state(pausedSince, now)).orElse(ClockState.NOT_NEEDED);
    }

    public ClockState restorationState(Instant now) {
        return restoration.map(clock -> clock.state(pausedSince, now)).orElse(ClockState.NOT_STARTED);
    }
}
