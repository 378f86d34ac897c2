package aftersales.application.identity;

import aftersales.domain.identity.LogInDelay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts tries to log in, for all nodes together. Works in transactions of its own, so that no rollback forgets a try. */
public interface LogInThrottle {

    /**
     * What tries are counted for.
     *
     * @param subject an account, an address, or both
     */
    record Key(LogInDelay delay, String subject) {}

    /**
     * Counts one more try under every key, unless one of them has to wait. Counting comes before checking the password, so
     * that a thousand tries at once are no way around.
     *
     * @return empty when the try is admitted, else when the next one will be
     */
    Optional<Instant> enter(List<Key> keys, Instant now);

    /** The try was no failure: accounts start anew, addresses get this one try back. */
    void succeeded(List<Key> keys);
}
