package aftersales.application.review;

import java.time.Instant;
import java.util.Optional;

/** The chain over the trail, in the database. One transaction at a time may add to it. */
public interface Seals {
    /** Empty while nothing is sealed. */
    Optional<ChainHead> head();

    /**
     * Seals entries that are not sealed yet, at most {@code limit}.
     *
     * @param recordedAfter earlier ones are not looked for
     * @return the new head; empty when there was nothing to do, or somebody else is at it
     */
    Optional<ChainHead> seal(Instant recordedAfter, Instant now, int limit);
}
