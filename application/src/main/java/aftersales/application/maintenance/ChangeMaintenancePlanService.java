package aftersales.application.maintenance;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

@UseCase
class ChangeMaintenancePlanService implements ChangeMaintenancePlan {
    private final MaintenancePlans plans;
    private final BusinessSettings business;
    private final Clock clock;

    @Inject
    ChangeMaintenancePlanService(MaintenancePlans plans, BusinessSettings business, Clock clock) {
        this.plans = plans;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public void change(Command command) {
        var plan = plans.get(command.id());
        plan.requireVersion(command.expectedVersion());
        var now = clock.instant();
        plan.change(command.schedule().checked(), LocalDate.ofInstant(now, business.timeZone()), now);
        plans.save(plan);
    }
}
