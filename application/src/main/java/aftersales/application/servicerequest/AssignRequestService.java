package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import aftersales.domain.kernel.InvalidValue;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class AssignRequestService implements AssignRequest {
    private final ServiceRequests requests;
    private final Staff staff;
    private final Clock clock;

    @Inject
    AssignRequestService(ServiceRequests requests, Staff staff, Clock clock) {
        this.requests = requests;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void assign(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        if (!staff.isActive(command.owner())) {
            throw new InvalidValue("owner", "servicerequest.owner-unavailable");
        }
        request.assign(command.owner(), clock.instant());
        requests.save(request);
    }
}
