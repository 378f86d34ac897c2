package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;
import java.time.Instant;
import java.util.Optional;

/** The engineer is back and has handed in slip, cash and parts (FLD-11). */
@Requires({Permission.WORK_ORDER_PERFORM, Permission.WORK_ORDER_DISPATCH})
public interface ReturnFromSite {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.Locked when it is audited
     * @throws aftersales.domain.kernel.RuleBroken {@code workorder.not-assigned}
     * @throws aftersales.domain.kernel.InvalidValue {@code workorder.time-in-future}, {@code workorder.time-before-dispatch}
     */
    void returned(Command command);

    /**
     * @param expectedVersion the version that the user saw
     * @param engineer engineer for whom it is done; empty for the actor himself. Another than oneself asks for the right to dispatch
     * @param at when it was; empty for now
     */
    record Command(WorkOrderId id, int expectedVersion, Optional<UserId> engineer, Optional<Instant> at) {}
}
