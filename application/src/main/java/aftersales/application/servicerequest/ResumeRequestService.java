package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ResumeRequestService implements ResumeRequest {
    private final ServiceRequests requests;
    private final ServiceLevels levels;
    private final Clock clock;

    @Inject
    ResumeRequestService(ServiceRequests requests, ServiceLevels levels, Clock clock) {
        this.requests = requests;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public void resume(Command command) {
        var request = requests.get(command.id());
        request.requireVersion(command.expectedVersion());
        request.resume(levels.time(), clock.instant());
        requests.save(request);
    }
}
