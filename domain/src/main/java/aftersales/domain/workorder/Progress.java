package aftersales.domain.workorder;

import aftersales.domain.identity.UserId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far an order and its engineers are: just what decides what can be done next. */
public record Progress(
        WorkOrderMode mode, WorkOrderStatus status, Optional<ServiceResult> result, List<Assignment> assignments) {
    public Progress {
        assignments = List.copyOf(assignments);
    }

    /** What can be done next, by the office or by some engineer, the acts of the office first. */
    public Set<WorkOrderAction> allowed() {
        var actions = new LinkedHashSet<WorkOrderAction>();
        for (var action : WorkOrderLife.of(mode).allowed(status)) {
            if (!action.isByEngineer() && action != WorkOrderAction.RECORD) {
                actions.add(action);
            }
        }
        if (isRecordable()) {
            actions.add(WorkOrderAction.RECORD);
        }
        active().forEach(assignment -> actions.addAll(allowed(assignment)));
        return actions;
    }

    /** What {@code engineer} himself may do next, in the order of the steps. */
    public Set<WorkOrderAction> allowed(UserId engineer) {
        return active().stream()
                .filter(assignment -> assignment.engineer().equals(engineer))
                .findFirst()
                .map(this::allowed)
                .orElse(Set.of());
    }

    private Set<WorkOrderAction> allowed(Assignment assignment) {
        var allowed = EnumSet.noneOf(WorkOrderAction.class);
        if (followsEngineers()) {
            var order = WorkOrderLife.of(mode).allowed(assignment.orderStatus(mode, result));
            for (var action : WorkOrderLife.ofEngineer(mode).allowed(assignment.status())) {
                if (action.isByEngineer() && order.contains(action)) {
                    allowed.add(action);
                }
            }
        }
        return allowed;
    }

    /** Whether findings may be written down: somebody is at it. */
    boolean isRecordable() {
        var life = WorkOrderLife.of(mode);
        return followsEngineers()
                && active().stream().anyMatch(a -> life.allows(a.orderStatus(mode, result), WorkOrderAction.RECORD));
    }

    /** Whether the status comes from the engineers; before, and after the cashier, it stands for itself. */
    boolean followsEngineers() {
        return status != WorkOrderStatus.PENDING
                && status != WorkOrderStatus.SETTLED
                && status != WorkOrderStatus.CANCELLED;
    }

    /** Where the order is by its engineers; waiting when none is left. */
    WorkOrderStatus furthestBehind() {
        return active().stream()
                .map(a -> a.orderStatus(mode, result))
                .min(Comparator.naturalOrder())
                .orElse(WorkOrderStatus.PENDING);
    }

    private List<Assignment> active() {
        return assignments.stream().filter(a -> a.status().isActive()).toList();
    }
}
