package aftersales.application.maintenance;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.maintenance.MaintenancePlanId;

/** Changes what a plan does or when. Dates that were generated stay as they are. */
@Requires(Permission.PLAN_EDIT)
public interface ChangeMaintenancePlan {
    /**
     * @throws aftersales.domain.kernel.IllegalTransition when the plan is ended
     * @throws aftersales.domain.kernel.StaleVersion when somebody has changed it since
     */
    void change(Command command);

    record Command(MaintenancePlanId id, int expectedVersion, ScheduleEntry schedule) {}
}
