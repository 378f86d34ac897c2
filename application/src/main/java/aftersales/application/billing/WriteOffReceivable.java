package aftersales.application.billing;

import aftersales.application.kernel.Requires;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.kernel.Permission;

/** Gives up what is still owed (SM-I). */
@Requires(Permission.RECEIVABLE_WRITE_OFF)
public interface WriteOffReceivable {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when it has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when nothing is owed any more
     */
    void writeOff(Command command);

    /** @param expectedVersion the version that the user saw */
    record Command(ReceivableId id, int expectedVersion, String reason) {}
}
