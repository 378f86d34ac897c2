package aftersales.application.maintenance;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class EndMaintenancePlanService implements EndMaintenancePlan {
    private final MaintenancePlans plans;
    private final Clock clock;

    @Inject
    EndMaintenancePlanService(MaintenancePlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public void end(Command command) {
        var plan = plans.get(command.id());
        plan.requireVersion(command.expectedVersion());
        plan.end(command.reason(), clock.instant());
        plans.save(plan);
    }
}
