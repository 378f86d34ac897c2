package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An engineer is done (FLD-13). When he is the last and the fault is removed, the last open order resolves its request. */
@Requires({Permission.WORK_ORDER_PERFORM, Permission.WORK_ORDER_DISPATCH})
public interface CompleteWorkOrder {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.Locked when it is audited
     * @throws aftersales.domain.kernel.RuleBroken {@code workorder.not-assigned}
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong or missing; {@code
     *     workorder.arrival-required}
     */
    void complete(Command command);

    /**
     * @param expectedVersion the version that the user saw
     * @param engineer engineer for whom it is done; empty for the actor himself. Another than oneself asks for the right to dispatch
     * @param arrivedAt needed only when his arrival was not stamped
     * @param completedAt empty for now
     * @param worked effort in whole minutes
     */
    record Command(
            WorkOrderId id,
            int expectedVersion,
            Optional<UserId> engineer,
            Optional<Instant> arrivedAt,
            Optional<Instant> completedAt,
            Duration worked,
            ReportInput report) {}
}
