package aftersales.domain.workorder;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens to a work order. {@code at} is when it was told, the stamps say when it was. */
public sealed interface WorkOrderEvent extends DomainEvent {
    WorkOrderId id();

    record WorkOrderCreated(WorkOrderId id, ServiceRequestId request, Instant at) implements WorkOrderEvent {}

    record WorkOrderChanged(WorkOrderId id, Instant at) implements WorkOrderEvent {}

    record WorkOrderDispatched(WorkOrderId id, List<UserId> engineers, Instant at) implements WorkOrderEvent {
        public WorkOrderDispatched {
            engineers = List.copyOf(engineers);
        }
    }

    record AssignmentAccepted(WorkOrderId id, UserId engineer, Instant at) implements WorkOrderEvent {}

    record AssignmentDeclined(WorkOrderId id, UserId engineer, String reason, Instant at) implements WorkOrderEvent {}

    record EngineerDeparted(WorkOrderId id, UserId engineer, Instant departedAt, Instant at)
            implements WorkOrderEvent {}

    record EngineerArrived(WorkOrderId id, UserId engineer, Instant arrivedAt, Instant at) implements WorkOrderEvent {}

    record ServiceStarted(WorkOrderId id, UserId engineer, Instant at) implements WorkOrderEvent {}

    record WorkPaused(WorkOrderId id, UserId engineer, String reason, Instant at) implements WorkOrderEvent {}

    record WorkResumed(WorkOrderId id, UserId engineer, Instant at) implements WorkOrderEvent {}

    record WorkRecorded(WorkOrderId id, Instant at) implements WorkOrderEvent {}

    /** @param last no other engineer is still at it: the order is finished */
    record WorkCompleted(WorkOrderId id, UserId engineer, ServiceResult result, boolean last, Instant at)
            implements WorkOrderEvent {}

    record EngineerReturned(WorkOrderId id, UserId engineer, Instant backAt, Instant at) implements WorkOrderEvent {}

    record EngineerRated(WorkOrderId id, UserId engineer, int stars, Instant at) implements WorkOrderEvent {}

    record WorkOrderSettled(WorkOrderId id, Instant at) implements WorkOrderEvent {}

    record WorkOrderSentBack(WorkOrderId id, String reason, Instant at) implements WorkOrderEvent {}

    record WorkOrderCancelled(WorkOrderId id, String reason, Instant at) implements WorkOrderEvent {}

    record WorkOrderDeleted(WorkOrderId id, Optional<UserId> by, Instant at) implements WorkOrderEvent {}
}
