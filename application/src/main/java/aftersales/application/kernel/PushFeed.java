package aftersales.application.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads what {@link Pushes} wrote. Messages are facts of the kind "record X changed": seeing one twice does no harm, missing
 * one does. Since a message with a lower sequence can become visible after a higher one, readers look back a little
 * ({@link #LOOK_BACK}).
 */
public interface PushFeed {
    /** No transaction that writes a message takes longer than this. */
    Duration LOOK_BACK = Duration.ofSeconds(10);

    /** At most this many messages are handed out at once; who has missed more reads the records themselves. */
    int MAX_MESSAGES = 2_000;

    /** Messages written at or after {@code from}, in order of their sequence, the oldest {@link #MAX_MESSAGES}. */
    List<PushMessage> since(Instant from);

    /** Messages above {@code sequence} together with all that were written at or after {@code from}, in order. */
    List<PushMessage> after(long sequence, Instant from);

    /** Deletes messages written before {@code limit}. @return how many */
    int purge(Instant limit);
}
