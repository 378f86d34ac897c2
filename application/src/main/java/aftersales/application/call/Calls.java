package aftersales.application.call;

import aftersales.domain.call.Call;
import aftersales.domain.call.CallId;
import aftersales.domain.call.LineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The calls. Line and agents work on one call at the same time by nature, hence loading one holds it until the end of the
 * transaction.
 */
public interface Calls {
    /** @throws aftersales.domain.kernel.NotFound when there is none */
    Call get(CallId id);

    Optional<Call> findByKey(String callKey);

    /** Calls that began before {@code limit} and ring still, the oldest first; those that others hold are left. */
    List<Call> ringingSince(Instant limit, int atMost);

    void save(Call call);

    /** Writes the event down, once. @return false when its key was there before */
    boolean record(LineEvent event, Instant receivedAt);

    /** Puts the card of {@code call} aside for {@code user}. */
    void dismiss(CallId call, UUID user, Instant at);
}
