package aftersales.application.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The events that wait to be handed on. */
public interface OutboxStore {

    /**
     * Leases up to {@code limit} events that are due, oldest first, passing over those that somebody else holds and those
     * whose record has an older event that is neither done nor given up.
     */
    List<OutboxEvent> claim(Set<String> types, Instant now, Duration lease, int limit);

    /** Marks events as done that nobody wants, up to {@code limit}; returns how many. */
    int passOver(Set<String> wantedTypes, Instant now, int limit);

    /** Marks a leased event as done. False when it is done already or somebody else has taken it over. */
    boolean done(UUID id, Instant now);

    /**
     * Notes that handing over failed.
     *
     * @param pauses how long to wait after the first, second … failure; after the last one the event is given up
     */
    void failed(UUID id, String error, List<Duration> pauses, Instant now);

    /** Puts an event that was given up back in the queue. False when it is not given up. */
    boolean sendAgain(UUID id, Instant now);

    /** Removes up to {@code limit} events that were done before {@code before}; returns how many. */
    int forget(Instant before, int limit);
}
