package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;

/** Judges one engineer on a finished order (FLD-03). */
@Requires(Permission.WORK_ORDER_SEND_BACK)
public interface RateEngineer {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.Locked when it is audited
     * @throws aftersales.domain.kernel.RuleBroken {@code workorder.not-assigned}
     * @throws aftersales.domain.kernel.InvalidValue {@code workorder.rating-range}
     */
    void rate(Command command);

    /**
     * @param expectedVersion the version that the user saw
     * @param stars 1 to 5
     */
    record Command(WorkOrderId id, int expectedVersion, UserId engineer, int stars) {}
}
