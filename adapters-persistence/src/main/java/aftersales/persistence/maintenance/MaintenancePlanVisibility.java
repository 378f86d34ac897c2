package aftersales.persistence.maintenance;

import aftersales.application.kernel.RecordVisibility;
import aftersales.application.maintenance.MaintenancePlanQueries;
import aftersales.domain.maintenance.MaintenancePlanId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who sees a plan sees its history. */
@ApplicationScoped
class MaintenancePlanVisibility implements RecordVisibility {
    private final MaintenancePlanQueries plans;

    @Inject
    MaintenancePlanVisibility(MaintenancePlanQueries plans) {
        this.plans = plans;
    }

    @Override
    public String kind() {
        return "MaintenancePlan";
    }

    @Override
    public void requireVisible(UUID id) {
        plans.view(new MaintenancePlanId(id));
    }
}
