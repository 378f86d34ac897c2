package aftersales.domain.workorder;

import aftersales.domain.identity.UserId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One engineer on one order with the times of his own (FLD-03, FLD-11).
 *
 * @param worked effort in whole minutes, given at completion
 * @param rating 1 to 5 stars by the supervisor
 */
@RecordBuilder
public record Assignment(
        UserId engineer,
        AssignmentStatus status,
        Instant offeredAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> declinedAt,
        Optional<String> declineReason,
        Optional<Instant> departedAt,
        Optional<Instant> arrivedAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Duration> worked,
        Optional<Instant> backAt,
        Optional<Integer> rating)
        implements AssignmentBuilder.With {

    static Assignment offer(UserId engineer, Instant now) {
        return AssignmentBuilder.builder()
                .engineer(engineer)
                .status(AssignmentStatus.OFFERED)
                .offeredAt(now)
                .build();
    }

    /** The state in which the order is as far as this engineer is concerned. */
    WorkOrderStatus orderStatus(WorkOrderMode mode, Optional<ServiceResult> result) {
        if (status.isDone()) {
            if (mode == WorkOrderMode.SHORT) {
                return WorkOrderStatus.COMPLETED;
            }
            if (result.filter(r -> !r.isFinal()).isPresent()) {
                return WorkOrderStatus.NOT_FIXED;
            }
            return backAt.isPresent() ? WorkOrderStatus.RETURNED : WorkOrderStatus.COMPLETED;
        }
        return mode == WorkOrderMode.SHORT ? WorkOrderStatus.DISPATCHED : fineStatus();
    }

    private WorkOrderStatus fineStatus() {
        return switch (status) {
            case ACCEPTED -> WorkOrderStatus.ACCEPTED;
            case EN_ROUTE -> WorkOrderStatus.EN_ROUTE;
            case ON_SITE -> startedAt.isPresent() ? WorkOrderStatus.IN_SERVICE : WorkOrderStatus.ARRIVED;
            case PAUSED -> WorkOrderStatus.PAUSED;
            default -> WorkOrderStatus.DISPATCHED;
        };
    }
}
