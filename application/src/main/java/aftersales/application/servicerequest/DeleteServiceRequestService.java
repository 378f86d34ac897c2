package aftersales.application.servicerequest;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class DeleteServiceRequestService implements DeleteServiceRequest {
    private final ServiceRequests requests;
    private final Acting acting;
    private final Clock clock;

    @Inject
    DeleteServiceRequestService(ServiceRequests requests, Acting acting, Clock clock) {
        this.requests = requests;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void delete(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        request.delete(acting.current().userId().map(UserId::new), clock.instant());
        requests.remove(request);
    }
}
