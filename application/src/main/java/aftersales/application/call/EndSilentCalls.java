package aftersales.application.call;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.time.Duration;

/**
 * Ends calls that are said to ring for longer than {@link #LONGEST_RING}: the line or the server was cut off in the middle, and
 * the end will never be told. Whether somebody spoke cannot be known.
 */
@Requires(Permission.CALL_EVENTS_SEND)
public interface EndSilentCalls {
    /** Exchanges give up after one or two minutes. */
    Duration LONGEST_RING = Duration.ofMinutes(3);

    /** So many are ended in one transaction. */
    int AT_ONCE = 100;

    /** @return how many were ended */
    int end();
}
