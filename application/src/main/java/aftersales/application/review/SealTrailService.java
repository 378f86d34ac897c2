package aftersales.application.review;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

@UseCase
class SealTrailService implements SealTrail {
    /** Three times as long as any transaction lives: what is written becomes visible within it. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    private static final int MOST = 2000;

    private final Seals seals;
    private final Clock clock;

    @Inject
    SealTrailService(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public Optional<ChainHead> head() {
        return seals.head();
    }

    @Override
    public Optional<ChainHead> seal(boolean everything) {
        var now = clock.instant();
        return seals.seal(everything ? Instant.EPOCH : now.minus(LATELY), now, MOST);
    }
}
