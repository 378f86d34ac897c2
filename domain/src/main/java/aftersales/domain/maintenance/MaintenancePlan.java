package aftersales.domain.maintenance;

import static aftersales.domain.maintenance.MaintenancePlanAction.CHANGE;
import static aftersales.domain.maintenance.MaintenancePlanAction.END;
import static aftersales.domain.maintenance.MaintenancePlanAction.GENERATE;
import static aftersales.domain.maintenance.MaintenancePlanStatus.ACTIVE;
import static aftersales.domain.maintenance.MaintenancePlanStatus.ENDED;

import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Transitions;
import aftersales.domain.kernel.Validation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A promise to maintain one unit at regular dates, wherever it stands and whoever uses it then (PM-03).
 *
 * <p>A plan knows one date at a time: the next one due. Its window opens some lead days earlier, and from then on the plan
 * may {@linkplain #generate generate}: every due date whose window has opened becomes one {@link Occurrence} and one service
 * request, and the plan moves on to the first date that is not yet due. Nothing is lost when nobody looked for a while:
 * the dates that went by are all generated at the next look, each once. A changed interval or start never brings back a
 * date at or before the last one generated. An ended plan stays for its history and makes no more work.
 */
public final class MaintenancePlan extends Aggregate<MaintenancePlan.State> {
    /** The life of a plan. */
    public static final Transitions<MaintenancePlanStatus, MaintenancePlanAction> LIFE =
            Transitions.<MaintenancePlanStatus, MaintenancePlanAction>table()
                    //   action               becomes            allowed from
                    .row(CHANGE, ACTIVE, ACTIVE)
                    .row(GENERATE, ACTIVE, ACTIVE)
                    .row(END, ENDED, ACTIVE)
                    .build();

    /** So many dates may be due at once when a plan is set up or changed; more is taken for a slip in the first date. */
    public static final int MAX_BACKLOG = 60;

    private static final int MAX_LEAD_DAYS = 90;
    /** Together with title and date it still fits into the fault text of a request. */
    private static final int MAX_WORK = 1800;

    private MaintenancePlan(State state, DomainEvent created) {
        super(state, created);
    }

    private MaintenancePlan(State loaded) {
        super(loaded, AuditLock.open());
    }

    /**
     * What is maintained, how and when.
     *
     * @param title the short name of the work, up to 100 characters
     * @param work what is to be done, the fault text of the requests; up to 1800 characters
     * @param firstDueOn the first due date and the anchor of all later ones
     * @param leadDays so many days before a due date its request is made, 0 to 90
     */
    public record Schedule(
            String title, Optional<String> work, MaintenanceInterval interval, LocalDate firstDueOn, int leadDays) {

        /**
         * Reads a schedule as it was entered.
         *
         * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
         */
        public static Schedule of(
                String title,
                String work,
                int intervalCount,
                Optional<MaintenanceInterval.Unit> intervalUnit,
                Optional<LocalDate> firstDueOn,
                int leadDays) {
            var v = new Validation();
            var checkedTitle = v.check("title", () -> Text.required(title, 100));
            var checkedWork = v.check("work", () -> Text.optional(work, MAX_WORK));
            var interval = v.check(
                    "interval",
                    () -> new MaintenanceInterval(
                            intervalCount, intervalUnit.orElseThrow(() -> new InvalidValue("unit", "text.required"))));
            v.require(firstDueOn.isPresent(), "firstDueOn", "text.required");
            v.require(
                    leadDays >= 0 && leadDays <= MAX_LEAD_DAYS, "leadDays", "maintenance.lead-range", 0, MAX_LEAD_DAYS);
            v.throwIfInvalid();
            return new Schedule(
                    checkedTitle.orElseThrow(),
                    checkedWork.orElseThrow(),
                    interval.orElseThrow(),
                    firstDueOn.orElseThrow(),
                    leadDays);
        }
    }

    /**
     * Sets up a plan.
     *
     * @throws RuleBroken {@code maintenance.backlog} when more than {@link #MAX_BACKLOG} dates would be due at once
     */
    public static MaintenancePlan create(
            MaintenancePlanId id,
            DocumentNumber number,
            UnitId unit,
            Schedule schedule,
            Optional<String> branch,
            Optional<String> team,
            LocalDate today,
            Instant now) {
        requireSmallBacklog(schedule, Optional.empty(), today);
        var state = new State(
                id,
                0,
                number,
                unit,
                schedule.title(),
                schedule.work(),
                schedule.interval(),
                schedule.firstDueOn(),
                schedule.leadDays(),
                Optional.empty(),
                schedule.firstDueOn(),
                ACTIVE,
                Optional.empty(),
                branch,
                team);
        return new MaintenancePlan(state, new MaintenanceEvent.PlanCreated(id, unit, schedule.firstDueOn(), now));
    }

    /** A plan as it was stored. */
    public static MaintenancePlan restore(State loaded) {
        return new MaintenancePlan(loaded);
    }

    /**
     * Changes what is done or when. The next due date is the first of the new series after the last one generated.
     *
     * @throws RuleBroken {@code maintenance.backlog} when more than {@link #MAX_BACKLOG} dates would be due at once
     */
    public void change(Schedule schedule, LocalDate today, Instant now) {
        var status = LIFE.next(state().status(), CHANGE);
        requireSmallBacklog(schedule, state().lastDueOn(), today);
        var nextDueOn = nextDue(schedule.interval(), schedule.firstDueOn(), state().lastDueOn());
        change(
                state().with()
                        .status(status)
                        .title(schedule.title())
                        .work(schedule.work())
                        .interval(schedule.interval())
                        .firstDueOn(schedule.firstDueOn())
                        .leadDays(schedule.leadDays())
                        .nextDueOn(nextDueOn)
                        .build(),
                new MaintenanceEvent.PlanChanged(state().id(), nextDueOn, now));
    }

    /** Ends the plan for good, with the reason that the history shows. */
    public void end(String reason, Instant now) {
        var status = LIFE.next(state().status(), END);
        var why = new Validation();
        var checked = why.check("reason", () -> Text.required(reason, 500));
        why.throwIfInvalid();
        change(
                state().with().status(status).endReason(checked).build(),
                new MaintenanceEvent.PlanEnded(state().id(), now));
    }

    /**
     * Takes up to {@code limit} due dates whose window is open on {@code today}, earliest first, and moves on behind them.
     * A plan that is ended or has nothing due gives none and stays unchanged.
     */
    public List<LocalDate> generate(LocalDate today, int limit, Instant now) {
        if (!allowedActions().contains(GENERATE)) {
            return List.of();
        }
        var taken = new ArrayList<LocalDate>();
        var due = state().nextDueOn();
        while (taken.size() < limit && isOpen(due, today)) {
            taken.add(due);
            due = state().interval().firstAfter(state().firstDueOn(), due);
        }
        if (!taken.isEmpty()) {
            change(
                    state().with()
                            .lastDueOn(Optional.of(taken.get(taken.size() - 1)))
                            .nextDueOn(due)
                            .build(),
                    new MaintenanceEvent.PlanGenerated(state().id(), taken, now));
        }
        return List.copyOf(taken);
    }

    /** Whether the window of the next due date is open on {@code today} and the plan still makes work. */
    public boolean isDue(LocalDate today) {
        return allowedActions().contains(GENERATE) && isOpen(state().nextDueOn(), today);
    }

    public Set<MaintenancePlanAction> allowedActions() {
        return LIFE.allowed(state().status());
    }

    private boolean isOpen(LocalDate due, LocalDate today) {
        return !today.isBefore(due.minusDays(state().leadDays()));
    }

    private static LocalDate nextDue(MaintenanceInterval interval, LocalDate anchor, Optional<LocalDate> lastDueOn) {
        return lastDueOn.map(last -> interval.firstAfter(anchor, last)).orElse(anchor);
    }

    private static void requireSmallBacklog(Schedule schedule, Optional<LocalDate> lastDueOn, LocalDate today) {
        var due = nextDue(schedule.interval(), schedule.firstDueOn(), lastDueOn);
        var lastOpen = today.plusDays(schedule.leadDays());
        for (int backlog = 0; !due.isAfter(lastOpen); backlog++) {
            require(backlog < MAX_BACKLOG, "maintenance.backlog", MAX_BACKLOG);
            due = schedule.interval().firstAfter(schedule.firstDueOn(), due);
        }
    }

    /**
     * Everything that is known of a plan.
     *
     * @param firstDueOn first due date, the anchor of the series
     * @param lastDueOn the last due date that was generated; empty before the first
     * @param nextDueOn the next due date to be generated
     * @param endReason why the plan was ended; empty while it is active
     */
    @RecordBuilder
    public record State(
            MaintenancePlanId id,
            int version,
            DocumentNumber number,
            UnitId unit,
            String title,
            Optional<String> work,
            MaintenanceInterval interval,
            LocalDate firstDueOn,
            int leadDays,
            Optional<LocalDate> lastDueOn,
            LocalDate nextDueOn,
            MaintenancePlanStatus status,
            Optional<String> endReason,
            Optional<String> branch,
            Optional<String> team)
            implements AggregateState {
        /** A builder of the next state, which starts as this one. */
        public MaintenancePlanStateBuilder with() {
            return MaintenancePlanStateBuilder.builder(this);
        }
    }
}
