package aftersales.domain.maintenance;

import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens to maintenance plans and their due dates. */
public sealed interface MaintenanceEvent extends DomainEvent {

    /** A plan was set up. */
    record PlanCreated(MaintenancePlanId plan, UnitId unit, LocalDate firstDueOn, Instant at)
            implements MaintenanceEvent {}

    /** What a plan does, or when, was changed. */
    record PlanChanged(MaintenancePlanId plan, LocalDate nextDueOn, Instant at) implements MaintenanceEvent {}

    /** A plan makes no more work. */
    record PlanEnded(MaintenancePlanId plan, Instant at) implements MaintenanceEvent {}

    /** Due dates of a plan were taken to become work. */
    record PlanGenerated(MaintenancePlanId plan, List<LocalDate> dueOn, Instant at) implements MaintenanceEvent {
        public PlanGenerated {
            dueOn = List.copyOf(dueOn);
        }
    }

    /** A due date stands in the calendar. */
    record MaintenancePlanned(MaintenancePlanId plan, LocalDate dueOn, Instant at) implements MaintenanceEvent {}

    /** The time has come to make the work for a due date. */
    record MaintenanceDue(MaintenancePlanId plan, LocalDate dueOn, Instant at) implements MaintenanceEvent {}

    /** A due date became a service request. */
    record MaintenanceGenerated(MaintenancePlanId plan, LocalDate dueOn, UUID request, Instant at)
            implements MaintenanceEvent {}

    /** The work of a due date was done. */
    record MaintenanceDone(MaintenancePlanId plan, LocalDate dueOn, Instant at) implements MaintenanceEvent {}

    /** Some of the work of a due date was done; the rest is left for later. */
    record MaintenancePartlyDone(MaintenancePlanId plan, LocalDate dueOn, Instant at) implements MaintenanceEvent {}

    /** A due date was left out, with the reason. */
    record MaintenanceSkipped(MaintenancePlanId plan, LocalDate dueOn, Instant at) implements MaintenanceEvent {}
}
