package aftersales.domain.servicerequest;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;
import java.util.Optional;

/** What happens to a service request. */
public sealed interface ServiceRequestEvent extends DomainEvent {
    ServiceRequestId id();

    record ServiceRequestOpened(ServiceRequestId id, RequestType type, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestChanged(ServiceRequestId id, RequestType type, Instant at) implements ServiceRequestEvent {}

    /** @param owner empty when the program took it on */
    record ServiceRequestAssigned(ServiceRequestId id, Optional<UserId> owner, Instant at)
            implements ServiceRequestEvent {}

    record ServiceRequestRejected(ServiceRequestId id, String reason, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestAccepted(ServiceRequestId id, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestHeld(ServiceRequestId id, HoldReason reason, boolean stopsClock, Instant at)
            implements ServiceRequestEvent {}

    record ServiceRequestResumed(ServiceRequestId id, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestEscalated(ServiceRequestId id, int level, String reason, Instant at)
            implements ServiceRequestEvent {}

    record ArrivalStamped(ServiceRequestId id, Instant arrivedAt, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestResolved(ServiceRequestId id, boolean byWork, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestClosed(ServiceRequestId id, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestReopened(ServiceRequestId id, String reason, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestCancelled(ServiceRequestId id, String reason, Instant at) implements ServiceRequestEvent {}

    record ServiceRequestDeleted(ServiceRequestId id, Optional<UserId> by, Instant at) implements ServiceRequestEvent {}
}
