package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;
import java.util.Optional;

/** The engineer begins to work; full mode only. */
@Requires({Permission.WORK_ORDER_PERFORM, Permission.WORK_ORDER_DISPATCH})
public interface StartService {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.Locked when it is audited
     * @throws aftersales.domain.kernel.RuleBroken {@code workorder.not-assigned}
     */
    void start(Command command);

    /**
     * @param expectedVersion the version that the user saw
     * @param engineer engineer for whom it is done; empty for the actor himself. Another than oneself asks for the right to dispatch
     */
    record Command(WorkOrderId id, int expectedVersion, Optional<UserId> engineer) {}
}
