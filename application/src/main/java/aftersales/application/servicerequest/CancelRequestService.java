package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class CancelRequestService implements CancelRequest {
    private final ServiceRequests requests;
    private final Clock clock;

    @Inject
    CancelRequestService(ServiceRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void cancel(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        request.cancel(command.reason(), clock.instant());
        requests.save(request);
    }
}
