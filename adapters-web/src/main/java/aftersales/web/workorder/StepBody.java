package aftersales.web.workorder;

import aftersales.domain.identity.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One step of an engineer. Everything may be absent, the whole body included.
 *
 * @param engineerId absent for oneself
 * @param at when it was, for steps that stamp a time; now when absent
 * @param reason asked for when a job is declined or work is interrupted
 * @param appointment when interrupted work goes on
 */
public record StepBody(
        Optional<UUID> engineerId, Optional<Instant> at, Optional<String> reason, Optional<WindowBody> appointment) {
    Optional<UserId> engineer() {
        return engineerId.map(UserId::new);
    }
}
