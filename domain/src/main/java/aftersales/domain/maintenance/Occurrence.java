package aftersales.domain.maintenance;

import static aftersales.domain.maintenance.OccurrenceAction.COMPLETE;
import static aftersales.domain.maintenance.OccurrenceAction.COMPLETE_PARTLY;
import static aftersales.domain.maintenance.OccurrenceAction.GENERATE;
import static aftersales.domain.maintenance.OccurrenceAction.OPEN_WINDOW;
import static aftersales.domain.maintenance.OccurrenceAction.SKIP;
import static aftersales.domain.maintenance.OccurrenceStatus.DONE;
import static aftersales.domain.maintenance.OccurrenceStatus.DUE;
import static aftersales.domain.maintenance.OccurrenceStatus.GENERATED;
import static aftersales.domain.maintenance.OccurrenceStatus.PARTLY_DONE;
import static aftersales.domain.maintenance.OccurrenceStatus.PLANNED;
import static aftersales.domain.maintenance.OccurrenceStatus.SKIPPED;

import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Transitions;
import aftersales.domain.kernel.Validation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One due date of a plan and what became of it (SM-K). It is planned, its window opens, a service request is made for it,
 * and the outcome of that request is its end; or somebody leaves it out and says why. There is one for each plan and due
 * date, and the store refuses a second: that is what makes generating twice harmless.
 */
public final class Occurrence extends Aggregate<Occurrence.State> {
    /** SM-K. */
    public static final Transitions<OccurrenceStatus, OccurrenceAction> LIFE =
            Transitions.<OccurrenceStatus, OccurrenceAction>table()
                    //   action            becomes      allowed from
                    .row(OPEN_WINDOW, DUE, PLANNED)
                    .row(GENERATE, GENERATED, DUE)
                    .row(COMPLETE, DONE, GENERATED)
                    .row(COMPLETE_PARTLY, PARTLY_DONE, GENERATED)
                    .row(SKIP, SKIPPED, PLANNED, DUE, GENERATED)
                    .build();

    /**
     * @param dueOn the due date; unique within the plan
     * @param request the service request that was made for it
     * @param reason why it was left out
     */
    @RecordBuilder
    public record State(
            OccurrenceId id,
            int version,
            MaintenancePlanId plan,
            LocalDate dueOn,
            OccurrenceStatus status,
            Optional<UUID> request,
            Optional<String> reason)
            implements AggregateState {
        /** A builder of the next state, which starts as this one. */
        public OccurrenceStateBuilder with() {
            return OccurrenceStateBuilder.builder(this);
        }
    }

    private Occurrence(State state, DomainEvent created) {
        super(state, created);
    }

    private Occurrence(State loaded) {
        super(loaded, AuditLock.open());
    }

    /** A due date of {@code plan} that stands in the calendar. */
    public static Occurrence planned(OccurrenceId id, MaintenancePlanId plan, LocalDate dueOn, Instant now) {
        var state = new State(id, 0, plan, dueOn, PLANNED, Optional.empty(), Optional.empty());
        return new Occurrence(state, new MaintenanceEvent.MaintenancePlanned(plan, dueOn, now));
    }

    public static Occurrence restore(State loaded) {
        return new Occurrence(loaded);
    }

    /** The lead days before the due date have begun. */
    public void openWindow(Instant now) {
        change(to(OPEN_WINDOW).build(), new MaintenanceEvent.MaintenanceDue(state().plan(), state().dueOn(), now));
    }

    /** The work was handed to a service request. */
    public void generate(UUID request, Instant now) {
        change(
                to(GENERATE).request(Optional.of(request)).build(),
                new MaintenanceEvent.MaintenanceGenerated(state().plan(), state().dueOn(), request, now));
    }

    /** All of the work was done. */
    public void complete(Instant now) {
        change(to(COMPLETE).build(), new MaintenanceEvent.MaintenanceDone(state().plan(), state().dueOn(), now));
    }

    /** Some of the work was done. */
    public void completePartly(Instant now) {
        change(
                to(COMPLETE_PARTLY).build(),
                new MaintenanceEvent.MaintenancePartlyDone(state().plan(), state().dueOn(), now));
    }

    /** The due date is left out. */
    public void skip(String reason, Instant now) {
        var next = to(SKIP);
        var v = new Validation();
        var why = v.check("reason", () -> Text.required(reason, 500));
        v.throwIfInvalid();
        change(next.reason(why).build(), new MaintenanceEvent.MaintenanceSkipped(state().plan(), state().dueOn(), now));
    }

    public Set<OccurrenceAction> allowedActions() {
        return LIFE.allowed(state().status());
    }

    private OccurrenceStateBuilder to(OccurrenceAction action) {
        return state().with().status(LIFE.next(state().status(), action));
    }
}
