package aftersales.application.servicerequest;

import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

@UseCase
class FollowWorkService implements FollowWork {
    private final ServiceRequests requests;
    private final ServiceLevels levels;
    private final Clock clock;

    @Inject
    FollowWorkService(ServiceRequests requests, ServiceLevels levels, Clock clock) {
        this.requests = requests;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public Subject subject(ServiceRequestId request) {
        requests.getForWork(request); // nobody settles or deletes it meanwhile
        var state = requests.get(request).state();
        if (!state.status().isOpen()) {
            throw new RuleBroken("servicerequest.not-open", state.number().value());
        }
        return new Subject(state.customer(), state.unit(), state.branch(), state.team());
    }

    @Override
    public void dispatched(ServiceRequestId request, Optional<UserId> by) {
        follow(request, r -> {
            if (!r.state().status().isOpen()) {
                throw new RuleBroken(
                        "servicerequest.not-open", r.state().number().value());
            }
            r.workDispatched(by, levels.time(), clock.instant());
        });
    }

    @Override
    public void arrived(ServiceRequestId request, Instant arrivedAt) {
        follow(request, r -> {
            if (r.state().status().isOpen()) {
                r.workArrived(arrivedAt, levels.time(), clock.instant());
            }
        });
    }

    @Override
    public void finished(ServiceRequestId request, String solution, Optional<UserId> by) {
        follow(request, r -> r.workFinished(solution, by, levels.time(), clock.instant()));
    }

    @Override
    public void sentBack(ServiceRequestId request, String reason) {
        follow(request, r -> r.workSentBack(reason, clock.instant()));
    }

    private void follow(ServiceRequestId id, Consumer<ServiceRequest> act) {
        var request = requests.getForWork(id);
        act.accept(request);
        requests.save(request);
    }
}
