package aftersales.application.maintenance;

import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.maintenance.MaintenancePlanId;

/** Sets up a maintenance plan for a unit. */
@Requires(Permission.PLAN_EDIT)
public interface CreateMaintenancePlan {
    /**
     * @throws aftersales.domain.kernel.NotFound when there is no such unit
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.RuleBroken {@code maintenance.backlog} when too many dates lie in the past
     */
    MaintenancePlanId create(Command command);

    record Command(UnitId unit, ScheduleEntry schedule) {}
}
