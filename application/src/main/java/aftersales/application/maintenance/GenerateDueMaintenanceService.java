package aftersales.application.maintenance;

import aftersales.application.installedbase.Units;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.application.servicerequest.OpenServiceRequest;
import aftersales.application.servicerequest.RequestInput;
import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.Occurrence;
import aftersales.domain.maintenance.OccurrenceId;
import aftersales.domain.servicerequest.ServiceRequestId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@UseCase
class GenerateDueMaintenanceService implements GenerateDueMaintenance {
    private final MaintenancePlans plans;
    private final Units units;
    private final OpenServiceRequest requests;
    private final BusinessSettings business;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    GenerateDueMaintenanceService(
            MaintenancePlans plans,
            Units units,
            OpenServiceRequest requests,
            BusinessSettings business,
            Acting acting,
            Ids ids,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.requests = requests;
        this.business = business;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Generated generate(List<MaintenancePlanId> chosen) {
        int withWork = 0;
        int made = 0;
        for (var id : chosen) {
            int requestsOfPlan = generate(plans.get(id));
            withWork += requestsOfPlan > 0 ? 1 : 0;
            made += requestsOfPlan;
        }
        return new Generated(withWork, made);
    }

    private int generate(MaintenancePlan plan) {
        var now = clock.instant();
        var dates = plan.generate(LocalDate.ofInstant(now, business.timeZone()), MaintenancePlan.MAX_BACKLOG, now);
        plans.save(plan); // before the requests: of two who generate at once, one is stale here
        for (var dueOn : dates) {
            generate(plan.state(), dueOn, now);
        }
        return dates.size();
    }

    private void generate(MaintenancePlan.State plan, LocalDate dueOn, Instant now) {
        var occurrence = Occurrence.planned(new OccurrenceId(ids.next()), plan.id(), dueOn, now);
        occurrence.openWindow(now);
        occurrence.generate(open(plan, dueOn).value(), now);
        plans.save(occurrence);
    }

    /** For whoever uses the unit by now; the request belongs to the branch and team of the plan. */
    private ServiceRequestId open(MaintenancePlan.State plan, LocalDate dueOn) {
        var unit = units.get(plan.unit()).state();
        var text = plan.title() + " " + dueOn
                + plan.work().map(work -> "\n" + work).orElse("");
        var command = OpenServiceRequest.Command.dueMaintenance(
                unit.user(),
                Optional.of(unit.id()),
                RequestInput.of(text),
                plan.id().value());
        return acting.as(acting.current().workingFor(plan.branch(), plan.team()), () -> requests.open(command));
    }
}
