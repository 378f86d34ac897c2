package aftersales.application.maintenance;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.maintenance.MaintenancePlanId;

/** Ends a plan: it stays for its history and makes no more work. */
@Requires(Permission.PLAN_EDIT)
public interface EndMaintenancePlan {
    /**
     * @throws aftersales.domain.kernel.IllegalTransition when the plan is ended already
     * @throws aftersales.domain.kernel.StaleVersion when somebody has changed it since
     */
    void end(Command command);

    record Command(MaintenancePlanId id, int expectedVersion, String reason) {}
}
