package aftersales.application.servicerequest;

import aftersales.application.review.AuditableKind;
import aftersales.domain.identity.UserId;
import aftersales.domain.servicerequest.Resolution;
import aftersales.domain.servicerequest.ServiceRequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Closed requests can be audited, though not by whoever settled them (SM-A, SM-W). */
@ApplicationScoped
class AuditableServiceRequests implements AuditableKind {
    private final ServiceRequests requests;

    @Inject
    AuditableServiceRequests(ServiceRequests requests) {
        this.requests = requests;
    }

    @Override
    public String kind() {
        return "ServiceRequest";
    }

    @Override
    public Optional<Auditable> find(UUID id) {
        return requests.find(new ServiceRequestId(id)).map(request -> {
            var state = request.state();
            return new Auditable(
                    id,
                    state.version(),
                    state.number().value(),
                    state.status().isFinished(),
                    state.resolution().flatMap(Resolution::by).map(UserId::value).stream()
                            .collect(Collectors.toSet()));
        });
    }
}
