package aftersales.domain.workorder;

import aftersales.domain.billing.FeeTotals;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.WorkOrderEvent.AssignmentAccepted;
import aftersales.domain.workorder.WorkOrderEvent.AssignmentDeclined;
import aftersales.domain.workorder.WorkOrderEvent.EngineerArrived;
import aftersales.domain.workorder.WorkOrderEvent.EngineerDeparted;
import aftersales.domain.workorder.WorkOrderEvent.EngineerRated;
import aftersales.domain.workorder.WorkOrderEvent.EngineerReturned;
import aftersales.domain.workorder.WorkOrderEvent.ServiceStarted;
import aftersales.domain.workorder.WorkOrderEvent.WorkCompleted;
import aftersales.domain.workorder.WorkOrderEvent.WorkOrderCancelled;
import aftersales.domain.workorder.WorkOrderEvent.WorkOrderChanged;
import aftersales.domain.workorder.WorkOrderEvent.WorkOrderCreated;
import aftersales.domain.workorder.WorkOrderEvent.WorkOrderDeleted;
import aftersales.domain.workorder.WorkOrderEvent.WorkOrderDispatched;
import aftersales.domain.workorder.WorkOrderEvent.WorkOrderSentBack;
import aftersales.domain.workorder.WorkOrderEvent.WorkOrderSettled;
import aftersales.domain.workorder.WorkOrderEvent.WorkPaused;
import aftersales.domain.workorder.WorkOrderEvent.WorkRecorded;
import aftersales.domain.workorder.WorkOrderEvent.WorkResumed;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A piece of work on site for one service request (SM-B). The dispatcher sends it to one or more engineers. Each of them
 * accepts or declines, travels, arrives, works and returns at times of his own; the order is where its furthest-behind
 * engineer is. What was found and done and what it costs is written down while the order is out and read-only once it is
 * finished, unless a supervisor sends it back. After that come the cashier and the auditor, whose mark stands beside the
 * status (SM-W).
 */
public final class WorkOrder extends Aggregate<WorkOrder.State> {
    /** The most that one engineer can have worked on one order. */
    public static final Duration LONGEST_WORK = Duration.ofDays(30);

    /**
     * Everything that is known about an order.
     *
     * @param mode how finely the order is followed, fixed when it is made
     * @param instructions what the dispatcher wants the engineers to know
     * @param assignments engineers in the order in which they were offered the job, those who declined included
     * @param completedBy who finished the last piece of work: never the one who audits the order
     */
    @RecordBuilder
    public record State(
            WorkOrderId id,
            int version,
            DocumentNumber number,
            WorkOrderStatus status,
            WorkOrderMode mode,
            ServiceRequestId request,
            CustomerId customer,
            Optional<UnitId> unit,
            Optional<AppointmentWindow> appointment,
            Optional<String> instructions,
            List<Assignment> assignments,
            WorkReport report,
            Instant createdAt,
            Optional<UserId> createdBy,
            Optional<Instant> dispatchedAt,
            Optional<Instant> completedAt,
            Optional<UserId> completedBy,
            Optional<Instant> settledAt,
            Optional<String> sendBackReason,
            Optional<String> cancelReason,
            Optional<String> branch,
            Optional<String> team)
            implements AggregateState, WorkOrderStateBuilder.With {
        public State {
            assignments = List.copyOf(assignments);
            instructions = instructions.flatMap(text -> Text.optional(text, 1000));
        }

        /** The engineer's assignment that counts; empty when he has none or declined. */
        public Optional<Assignment> assignmentOf(UserId engineer) {
            return assignments.stream()
                    .filter(a -> a.status().isActive() && a.engineer().equals(engineer))
                    .findFirst();
        }

        /** The engineers who have not declined. */
        public List<UserId> engineers() {
            return assignments.stream()
                    .filter(a -> a.status().isActive())
                    .map(Assignment::engineer)
                    .toList();
        }

        /** When the first engineer came. */
        public Optional<Instant> arrivedAt() {
            return assignments.stream().flatMap(a -> a.arrivedAt().stream()).min(Comparator.naturalOrder());
        }

        /** The effort of all engineers together. */
        public Duration worked() {
            return assignments.stream().flatMap(a -> a.worked().stream()).reduce(Duration.ZERO, Duration::plus);
        }
    }

    private WorkOrder(State state, WorkOrderCreated created) {
        super(state, created);
    }

    private WorkOrder(State state, AuditLock lock) {
        super(state, lock);
    }

    /** What is known when an order is made. */
    public record Creation(
            WorkOrderId id,
            DocumentNumber number,
            WorkOrderMode mode,
            ServiceRequestId request,
            CustomerId customer,
            Optional<UnitId> unit,
            Optional<AppointmentWindow> appointment,
            Optional<String> instructions,
            Optional<UserId> createdBy,
            Optional<String> branch,
            Optional<String> team) {}

    public static WorkOrder create(Creation creation, Instant now) {
        var state = WorkOrderStateBuilder.builder()
                .id(creation.id())
                .version(0)
                .number(creation.number())
                .status(WorkOrderStatus.PENDING)
                .mode(creation.mode())
                .request(creation.request())
                .customer(creation.customer())
                .unit(creation.unit())
                .appointment(creation.appointment())
                .instructions(creation.instructions())
                .assignments(List.of())
                .report(WorkReport.empty())
                .createdAt(now)
                .createdBy(creation.createdBy())
                .branch(creation.branch())
                .team(creation.team())
                .build();
        return new WorkOrder(state, new WorkOrderCreated(creation.id(), creation.request(), now));
    }

    public static WorkOrder restore(State state, AuditLock lock) {
        return new WorkOrder(state, lock);
    }

    /** What can be done next by the office or by some engineer; nothing while the record is audited. */
    public Set<WorkOrderAction> allowedActions() {
        return auditLock().isAudited() ? Set.of() : progress().allowed();
    }

    /** What {@code engineer} himself may do next; nothing while the record is audited. */
    public Set<WorkOrderAction> allowedActions(UserId engineer) {
        return auditLock().isAudited() ? Set.of() : progress().allowed(engineer);
    }

    private Progress progress() {
        return new Progress(state().mode(), state().status(), state().report().result(), state().assignments());
    }

    /** Changes when and with what instructions the engineers go. */
    public void change(Optional<AppointmentWindow> appointment, Optional<String> instructions, Instant now) {
        change(
                state().with()
                        .status(next(WorkOrderAction.CHANGE))
                        .appointment(appointment)
                        .instructions(instructions)
                        .build(),
                new WorkOrderChanged(state().id(), now));
    }

    /**
     * Sends the order to its engineers.
     *
     * @throws RuleBroken {@code workorder.no-engineer}, {@code workorder.engineer-twice}
     */
    public void dispatch(List<UserId> engineers, Instant now) {
        var status = next(WorkOrderAction.DISPATCH);
        require(!engineers.isEmpty(), "workorder.no-engineer");
        require(new HashSet<>(engineers).size() == engineers.size(), "workorder.engineer-twice");
        var assignments = new ArrayList<>(state().assignments());
        engineers.forEach(engineer -> assignments.add(Assignment.offer(engineer, now)));
        change(
                state().with()
                        .status(status)
                        .assignments(assignments)
                        .dispatchedAt(Optional.of(now))
                        .build(),
                new WorkOrderDispatched(state().id(), engineers, now));
    }

    public void accept(UserId engineer, Instant now) {
        act(
                engineer,
                WorkOrderAction.ACCEPT,
                a -> a.withAcceptedAt(Optional.of(now)),
                new AssignmentAccepted(state().id(), engineer, now));
    }

    /** The engineer will not come; when nobody is left, the order waits to be dispatched anew. */
    public void decline(UserId engineer, String reason, Instant now) {
        var why = Text.required(reason, 500);
        act(
                engineer,
                WorkOrderAction.DECLINE,
                a -> a.withDeclinedAt(Optional.of(now)).withDeclineReason(Optional.of(why)),
                new AssignmentDeclined(state().id(), engineer, why, now));
    }

    /** @param at when the engineer left, not after {@code now} */
    public void depart(UserId engineer, Instant at, Instant now) {
        requireAllowed(engineer, WorkOrderAction.DEPART);
        requirePast(engineer, "at", at, now);
        act(
                engineer,
                WorkOrderAction.DEPART,
                a -> a.withDepartedAt(Optional.of(at)),
                new EngineerDeparted(state().id(), engineer, at, now));
    }

    /** @param at when the engineer came, not after {@code now} and not before he was sent */
    public void arrive(UserId engineer, Instant at, Instant now) {
        requireAllowed(engineer, WorkOrderAction.ARRIVE);
        requirePast(engineer, "at", at, now);
        act(
                engineer,
                WorkOrderAction.ARRIVE,
                a -> a.withArrivedAt(Optional.of(at)),
                new EngineerArrived(state().id(), engineer, at, now));
    }

    public void start(UserId engineer, Instant now) {
        act(
                engineer,
                WorkOrderAction.START,
                a -> a.withStartedAt(Optional.of(now)),
                new ServiceStarted(state().id(), engineer, now));
    }

    /** Waiting for parts or the next visit: the order stays the same and takes a new appointment. */
    public void pause(UserId engineer, String reason, Optional<AppointmentWindow> appointment, Instant now) {
        var why = Text.required(reason, 500);
        act(
                engineer,
                WorkOrderAction.PAUSE,
                UnaryOperator.identity(),
                state -> appointment.isPresent() ? state.withAppointment(appointment) : state,
                new WorkPaused(state().id(), engineer, why, now));
    }

    public void resume(UserId engineer, Instant now) {
        act(engineer, WorkOrderAction.RESUME, UnaryOperator.identity(), new WorkResumed(state().id(), engineer, now));
    }

    /** Writes down what is known so far. */
    public void record(WorkReport report, Currency currency, Instant now) {
        auditLock().requireOpen();
        requireRecordable();
        FeeTotals.of(report.fees(), currency);
        change(state().withReport(report), new WorkRecorded(state().id(), now));
    }

    /**
     * What one engineer hands in when his work is done.
     *
     * @param arrivedAt when he came, needed only if his arrival was not stamped, which short mode allows
     * @param completedAt when he was done
     * @param worked effort in whole minutes, above zero
     */
    public record Completion(
            UserId engineer,
            UserId completedBy,
            Optional<Instant> arrivedAt,
            Instant completedAt,
            Duration worked,
            WorkReport report) {
        /** @throws InvalidValue naming what is missing or out of range, {@code workorder.worked-range} */
        public Completion {
            var v = new Validation();
            var reported = report;
            v.check("", () -> {
                reported.requireComplete();
                return reported;
            });
            v.require(isWholeMinutes(worked), "workedMinutes", "workorder.worked-range");
            v.throwIfInvalid();
        }

        private static boolean isWholeMinutes(Duration worked) {
            return !worked.isNegative()
                    && !worked.isZero()
                    && worked.compareTo(LONGEST_WORK) <= 0
                    && worked.toSecondsPart() == 0
                    && worked.toNanosPart() == 0;
        }
    }

    /**
     * One engineer is done. In full mode a result that is not final makes the order {@code NOT_FIXED}.
     *
     * @return whether the whole order is finished by it
     * @throws InvalidValue {@code workorder.arrival-required}, {@code workorder.completed-before-arrival}
     */
    public boolean complete(Completion completion, Currency currency, Instant now) {
        var engineer = completion.engineer();
        var report = completion.report();
        var action = completeAction(report);
        requireAllowed(engineer, action);
        FeeTotals.of(report.fees(), currency);
        var arrivedAt = arrivalOf(completion, now);
        boolean last = state().assignments().stream()
                .allMatch(a -> a.engineer().equals(engineer)
                        || a.status().isDone()
                        || !a.status().isActive());
        act(
                engineer,
                action,
                a -> a.with()
                        .arrivedAt(Optional.of(arrivedAt))
                        .completedAt(Optional.of(completion.completedAt()))
                        .worked(Optional.of(completion.worked()))
                        .build(),
                state -> state.with()
                        .report(report)
                        .completedBy(Optional.of(completion.completedBy()))
                        .completedAt(last ? Optional.of(completion.completedAt()) : state.completedAt())
                        .build(),
                new WorkCompleted(state().id(), engineer, report.result().orElseThrow(), last, now));
        return last;
    }

    /** The engineer is back: slip, cash, unused and bad parts are handed in. */
    public void returned(UserId engineer, Instant at, Instant now) {
        requireAllowed(engineer, WorkOrderAction.RETURN);
        requirePast(engineer, "at", at, now);
        act(
                engineer,
                WorkOrderAction.RETURN,
                a -> a.withBackAt(Optional.of(at)),
                new EngineerReturned(state().id(), engineer, at, now));
    }

    /** @throws InvalidValue {@code workorder.rating-range} unless 1 to 5 */
    public void rate(UserId engineer, int stars, Instant now) {
        if (stars < 1 || stars > 5) {
            throw new InvalidValue("stars", "workorder.rating-range");
        }
        var status = next(WorkOrderAction.RATE);
        var assignment = requireAssigned(engineer);
        var rated = assignment
                .with()
                .status(WorkOrderLife.ofEngineer(state().mode()).next(assignment.status(), WorkOrderAction.RATE))
                .rating(Optional.of(stars))
                .build();
        change(
                state().with()
                        .status(status)
                        .assignments(replacing(assignment, rated))
                        .build(),
                new EngineerRated(state().id(), engineer, stars, now));
    }

    public void settle(Instant now) {
        change(
                state().with()
                        .status(next(WorkOrderAction.SETTLE))
                        .settledAt(Optional.of(now))
                        .build(),
                new WorkOrderSettled(state().id(), now));
    }

    /** The supervisor wants it done or written down better: every engineer who was done is at work again. */
    public void sendBack(String reason, Instant now) {
        var why = Text.required(reason, 500);
        var assignments = state().assignments().stream()
                .map(a -> a.status().isDone() ? atWorkAgain(a) : a)
                .toList();
        change(
                state().with()
                        .status(next(WorkOrderAction.SEND_BACK))
                        .assignments(assignments)
                        .completedAt(Optional.empty())
                        .completedBy(Optional.empty())
                        .sendBackReason(Optional.of(why))
                        .build(),
                new WorkOrderSentBack(state().id(), why, now));
    }

    public void cancel(String reason, Instant now) {
        var why = Text.required(reason, 500);
        change(
                state().with()
                        .status(next(WorkOrderAction.CANCEL))
                        .cancelReason(Optional.of(why))
                        .build(),
                new WorkOrderCancelled(state().id(), why, now));
    }

    /**
     * Says that the order is to be deleted; the repository removes it. Only what nobody has worked on may go.
     *
     * @throws RuleBroken {@code workorder.delete-only-pending-or-cancelled}
     */
    public void delete(Optional<UserId> by, Instant now) {
        auditLock().requireOpen();
        require(
                state().status() == WorkOrderStatus.PENDING || state().status() == WorkOrderStatus.CANCELLED,
                "workorder.delete-only-pending-or-cancelled");
        change(state(), new WorkOrderDeleted(state().id(), by, now));
    }

    private static Assignment atWorkAgain(Assignment assignment) {
        return assignment
                .with()
                .status(AssignmentStatus.ON_SITE)
                .startedAt(assignment.startedAt().or(assignment::arrivedAt))
                .completedAt(Optional.empty())
                .backAt(Optional.empty())
                .rating(Optional.empty())
                .build();
    }

    private WorkOrderAction completeAction(WorkReport report) {
        boolean settled = report.result().map(ServiceResult::isFinal).orElse(true);
        return settled || state().mode() == WorkOrderMode.SHORT
                ? WorkOrderAction.COMPLETE
                : WorkOrderAction.REPORT_NOT_FIXED;
    }

    private Instant arrivalOf(Completion completion, Instant now) {
        var stamped = requireAssigned(completion.engineer()).arrivedAt();
        var arrivedAt = stamped.or(completion::arrivedAt)
                .orElseThrow(() -> new InvalidValue("arrivedAt", "workorder.arrival-required"));
        requirePast(completion.engineer(), "arrivedAt", arrivedAt, now);
        requirePast(completion.engineer(), "completedAt", completion.completedAt(), now);
        if (completion.completedAt().isBefore(arrivedAt)) {
            throw new InvalidValue("completedAt", "workorder.completed-before-arrival");
        }
        return arrivedAt;
    }

    /** A stamp says what was: not what will be, and nothing from before the job was offered. */
    private void requirePast(UserId engineer, String field, Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new InvalidValue(field, "workorder.time-in-future");
        }
        if (at.isBefore(requireAssigned(engineer).offeredAt())) {
            throw new InvalidValue(field, "workorder.time-before-dispatch");
        }
    }

    private void act(UserId engineer, WorkOrderAction action, UnaryOperator<Assignment> stamp, DomainEvent event) {
        act(engineer, action, stamp, UnaryOperator.identity(), event);
    }

    private void act(
            UserId engineer,
            WorkOrderAction action,
            UnaryOperator<Assignment> stamp,
            UnaryOperator<State> rest,
            DomainEvent event) {
        var assignment = requireAllowed(engineer, action);
        var status = WorkOrderLife.ofEngineer(state().mode()).next(assignment.status(), action);
        var moved = stamp.apply(assignment).withStatus(status);
        var changed = rest.apply(state().withAssignments(replacing(assignment, moved)));
        var progress =
                new Progress(changed.mode(), changed.status(), changed.report().result(), changed.assignments());
        change(changed.withStatus(progress.furthestBehind()), event);
    }

    /** The assignment of {@code engineer}, when his next act may be {@code action}. */
    private Assignment requireAllowed(UserId engineer, WorkOrderAction action) {
        auditLock().requireOpen();
        var life = WorkOrderLife.of(state().mode());
        if (!progress().followsEngineers()) {
            life.next(state().status(), action);
        }
        var assignment = requireAssigned(engineer);
        life.next(ownStatus(assignment), action);
        WorkOrderLife.ofEngineer(state().mode()).next(assignment.status(), action);
        return assignment;
    }

    private void requireRecordable() {
        var life = WorkOrderLife.of(state().mode());
        if (!progress().isRecordable()) {
            life.next(state().status(), WorkOrderAction.RECORD);
        }
    }

    private Assignment requireAssigned(UserId engineer) {
        return state().assignmentOf(engineer).orElseThrow(() -> new RuleBroken("workorder.not-assigned"));
    }

    private WorkOrderStatus ownStatus(Assignment assignment) {
        return assignment.orderStatus(state().mode(), state().report().result());
    }

    private List<Assignment> replacing(Assignment old, Assignment changed) {
        return state().assignments().stream()
                .map(a -> a.equals(old) ? changed : a)
                .toList();
    }

    private WorkOrderStatus next(WorkOrderAction action) {
        auditLock().requireOpen();
        return WorkOrderLife.of(state().mode()).next(state().status(), action);
    }
}
