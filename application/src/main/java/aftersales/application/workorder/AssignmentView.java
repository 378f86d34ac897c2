package aftersales.application.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One engineer on an order.
 *
 * @param status name of an {@code AssignmentStatus}
 * @param workedMinutes effort, once he is done
 * @param allowedActions what this engineer may do next, by name
 */
public record AssignmentView(
        UUID engineerId,
        String engineerName,
        String status,
        Instant offeredAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> declinedAt,
        Optional<String> declineReason,
        Optional<Instant> departedAt,
        Optional<Instant> arrivedAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<Long> workedMinutes,
        Optional<Instant> backAt,
        Optional<Integer> rating,
        List<String> allowedActions) {
    public AssignmentView {
        allowedActions = List.copyOf(allowedActions);
    }
}
