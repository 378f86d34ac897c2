package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;

/** A supervisor sends a finished order back to be done or written down better; a request that it resolved is open again. */
@Requires(Permission.WORK_ORDER_SEND_BACK)
public interface SendBackWorkOrder {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when the order has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when its status does not allow it
     * @throws aftersales.domain.kernel.RuleBroken {@code billing.reverse-payments-first} when there is money on what it cost
     * @throws aftersales.domain.kernel.Locked when it is audited
     * @throws aftersales.domain.kernel.RuleBroken {@code servicerequest.closed-before-send-back}
     */
    void sendBack(Command command);

    /**
     * @param expectedVersion the version that the user saw
     */
    record Command(WorkOrderId id, int expectedVersion, String reason) {}
}
