package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class RejectRequestService implements RejectRequest {
    private final ServiceRequests requests;
    private final Clock clock;

    @Inject
    RejectRequestService(ServiceRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void reject(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        request.reject(command.reason(), clock.instant());
        requests.save(request);
    }
}
