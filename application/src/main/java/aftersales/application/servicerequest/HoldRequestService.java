package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class HoldRequestService implements HoldRequest {
    private final ServiceRequests requests;
    private final Clock clock;

    @Inject
    HoldRequestService(ServiceRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void hold(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        request.hold(command.reason(), command.note(), clock.instant());
        requests.save(request);
    }
}
