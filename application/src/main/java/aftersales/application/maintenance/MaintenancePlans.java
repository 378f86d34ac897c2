package aftersales.application.maintenance;

import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.Occurrence;
import java.util.Optional;
import java.util.UUID;

/** Where maintenance plans and their due dates are kept. */
public interface MaintenancePlans {
    /** @throws aftersales.domain.kernel.NotFound when there is no such plan, or the actor may not see it */
    MaintenancePlan get(MaintenancePlanId id);

    void save(MaintenancePlan plan);

    /** The due date for which {@code request} was made; empty for requests of any other origin. */
    Optional<Occurrence> occurrenceOf(UUID request);

    /** @throws aftersales.domain.kernel.Conflict {@code maintenance.generated-already} when the date has its occurrence */
    void save(Occurrence occurrence);
}
