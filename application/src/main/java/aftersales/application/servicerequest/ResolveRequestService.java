package aftersales.application.servicerequest;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ResolveRequestService implements ResolveRequest {
    private final ServiceRequests requests;
    private final Acting acting;
    private final Clock clock;

    @Inject
    ResolveRequestService(ServiceRequests requests, Acting acting, Clock clock) {
        this.requests = requests;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void resolve(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        request.resolve(command.solution(), acting.current().userId().map(UserId::new), clock.instant());
        requests.save(request);
    }
}
