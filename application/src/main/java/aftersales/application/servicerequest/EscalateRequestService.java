package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class EscalateRequestService implements EscalateRequest {
    private final ServiceRequests requests;
    private final Clock clock;

    @Inject
    EscalateRequestService(ServiceRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void escalate(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        request.escalate(command.reason(), clock.instant());
        requests.save(request);
    }
}
