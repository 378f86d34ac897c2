package aftersales.application.servicerequest;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import aftersales.domain.servicerequest.RequestStatus;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class AcceptRequestService implements AcceptRequest {
    private final ServiceRequests requests;
    private final Acting acting;
    private final Clock clock;

    @Inject
    AcceptRequestService(ServiceRequests requests, Acting acting, Clock clock) {
        this.requests = requests;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void accept(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        var me = acting.current().userId().map(UserId::new);
        if (request.state().status() == RequestStatus.NEW && me.isPresent()) {
            request.assign(me.get(), clock.instant());
        }
        request.accept(clock.instant());
        requests.save(request);
    }
}
