package aftersales.application.kernel;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

@UseCase
class ForgetOperationsService implements ForgetOperations {
    /** A week: a program that was off over a long holiday may still repeat what it sent before. */
    private static final Duration KEEP = Duration.ofDays(7);

    private final Operations operations;
    private final Clock clock;

    @Inject
    ForgetOperationsService(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public int forget(int limit) {
        return operations.forget(clock.instant().minus(KEEP), limit);
    }
}
