package aftersales.application.kernel;

import aftersales.domain.kernel.NotFound;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

@UseCase
class SendOutboxAgainService implements SendOutboxAgain {
    private final OutboxStore store;
    private final Clock clock;

    @Inject
    SendOutboxAgainService(OutboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void sendAgain(UUID event) {
        if (!store.sendAgain(event, clock.instant())) {
            throw new NotFound("OutboxEvent", event);
        }
    }
}
