package aftersales.application.maintenance;

import aftersales.application.installedbase.Units;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlanId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

@UseCase
class CreateMaintenancePlanService implements CreateMaintenancePlan {
    private final MaintenancePlans plans;
    private final Units units;
    private final DocumentNumbers numbers;
    private final BusinessSettings business;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    CreateMaintenancePlanService(
            MaintenancePlans plans,
            Units units,
            DocumentNumbers numbers,
            BusinessSettings business,
            Acting acting,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.numbers = numbers;
        this.business = business;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public MaintenancePlanId create(Command command) {
        var schedule = command.schedule().checked();
        var unit = units.get(command.unit());
        var actor = acting.current();
        var now = clock.instant();
        var plan = MaintenancePlan.create(
                new MaintenancePlanId(ids.next()),
                numbers.next(DocumentNumbers.Series.MAINTENANCE_PLAN),
                unit.state().id(),
                schedule,
                actor.branch(),
                actor.team(),
                LocalDate.ofInstant(now, business.timeZone()),
                now);
        plans.save(plan);
        return plan.state().id();
    }
}
