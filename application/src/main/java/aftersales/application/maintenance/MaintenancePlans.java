package aftersales.application.maintenance;

import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.Occurrence;

/** Where maintenance plans and their due dates are kept. */
public interface MaintenancePlans {
    /** @throws aftersales.domain.kernel.NotFound when there is no such plan, or the actor may not see it */
    MaintenancePlan get(MaintenancePlanId id);

    void save(MaintenancePlan plan);

    /** @throws aftersales.domain.kernel.Conflict {@code maintenance.generated-already} when the date has its occurrence */
    void save(Occurrence occurrence);
}
