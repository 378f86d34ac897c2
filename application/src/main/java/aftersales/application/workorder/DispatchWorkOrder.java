package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.AppointmentWindow;
import aftersales.domain.workorder.WorkOrderId;
import java.util.List;
import java.util.Optional;

/** Sends an order to its engineers (FLD-01, FLD-03). The request is taken on, which is its first response. */
@Requires(Permission.WORK_ORDER_DISPATCH)
public interface DispatchWorkOrder {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.Locked when it is audited
     * @throws aftersales.domain.kernel.RuleBroken {@code workorder.no-engineer}, {@code workorder.engineer-twice}, {@code
     *     workorder.engineer-unavailable} for somebody disabled or unknown
     */
    void dispatch(Command command);

    /**
     * @param expectedVersion the version that the user saw
     * @param engineers one or more, the one in charge first
     * @param appointment empty keeps the one that stands
     */
    record Command(
            WorkOrderId id, int expectedVersion, List<UserId> engineers, Optional<AppointmentWindow> appointment) {}
}
