package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class CloseRequestService implements CloseRequest {
    private final ServiceRequests requests;
    private final Clock clock;

    @Inject
    CloseRequestService(ServiceRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void close(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        request.close(clock.instant());
        requests.save(request);
    }
}
