package aftersales.application.demo;

import aftersales.application.demo.SampleCustomers.Owned;
import aftersales.application.demo.SamplePeople.Person;
import aftersales.application.demo.SamplePeople.Staff;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.ProductClock;
import aftersales.application.parts.StockQueries;
import aftersales.application.review.AuditRecord;
import aftersales.application.servicerequest.AcceptRequest;
import aftersales.application.servicerequest.AssignRequest;
import aftersales.application.servicerequest.CancelRequest;
import aftersales.application.servicerequest.CloseRequest;
import aftersales.application.servicerequest.HoldRequest;
import aftersales.application.servicerequest.OpenServiceRequest;
import aftersales.application.servicerequest.RequestInput;
import aftersales.application.servicerequest.ResolveRequest;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.application.workorder.CompleteWorkOrder;
import aftersales.application.workorder.CreateWorkOrder;
import aftersales.application.workorder.DispatchWorkOrder;
import aftersales.application.workorder.FeeInput;
import aftersales.application.workorder.ReportInput;
import aftersales.application.workorder.StampArrival;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.identity.Role;
import aftersales.domain.parts.PartId;
import aftersales.domain.servicerequest.HoldReason;
import aftersales.domain.servicerequest.Priority;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.RequestType;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.ServiceResult;
import aftersales.domain.workorder.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The work of two months: requests in every state, done by the people whose job it is, in the order of life. */
@ApplicationScoped
class SampleWork {

    /** How far a request has come. */
    private enum Stage {
        NEW(5, 2, 24, 47),
        ASSIGNED(6, 40, 900, 0),
        IN_PROGRESS(7, 60, 900, 0),
        ON_HOLD(6, 300, 1300, 0),
        WAITING_DISPATCH(8, 40, 900, 1620),
        DISPATCHED(12, 60, 900, 1710),
        ON_SITE(4, 80, 170, 0),
        DONE(10),
        CLOSED(24),
        AUDITED(18),
        ANSWERED(10),
        CANCELLED(10);

        private final int count;
        private final int youngest;
        private final int oldest;
        private final int overdue;

        /**
         * @param youngest so many minutes ago its requests were opened at the latest
         * @param oldest so many minutes ago they were opened at the earliest, so that nothing that was promised is overdue
         * @param overdue age in minutes of one more that is, 0 for none: a company in which nothing is late is none
         */
        Stage(int count, int youngest, int oldest, int overdue) {
            this.count = count;
            this.youngest = youngest;
            this.oldest = oldest;
            this.overdue = overdue;
        }

        Stage(int count) {
            this(count, 0, 0, 0);
        }

        /** How long ago the {@code i}-th request was opened. */
        Duration age(int i, Dice dice) {
            if (past()) {
                return Duration.ofHours(24L * dice.between(3, 60) + dice.between(0, 8));
            }
            return Duration.ofMinutes(i == 0 && overdue > 0 ? overdue : dice.between(youngest, oldest));
        }

        /** Whether it is over, so that it may lie back some weeks. */
        boolean past() {
            return compareTo(DONE) >= 0;
        }

        boolean hasOrder() {
            return compareTo(WAITING_DISPATCH) >= 0 && compareTo(AUDITED) <= 0;
        }
    }

    private final OpenServiceRequest open;
    private final AssignRequest assign;
    private final AcceptRequest accept;
    private final HoldRequest hold;
    private final ResolveRequest resolve;
    private final CloseRequest close;
    private final CancelRequest cancel;
    private final ServiceRequestQueries requests;
    private final CreateWorkOrder create;
    private final DispatchWorkOrder dispatch;
    private final StampArrival arrive;
    private final CompleteWorkOrder complete;
    private final WorkOrderQueries orders;
    private final AuditRecord audit;
    private final StockQueries stock;
    private final Acting acting;

    @Inject
    SampleWork(
            OpenServiceRequest open,
            AssignRequest assign,
            AcceptRequest accept,
            HoldRequest hold,
            ResolveRequest resolve,
            CloseRequest close,
            CancelRequest cancel,
            ServiceRequestQueries requests,
            CreateWorkOrder create,
            DispatchWorkOrder dispatch,
            StampArrival arrive,
            CompleteWorkOrder complete,
            WorkOrderQueries orders,
            AuditRecord audit,
            StockQueries stock,
            Acting acting) {
        this.open = open;
        this.assign = assign;
        this.accept = accept;
        this.hold = hold;
        this.resolve = resolve;
        this.close = close;
        this.cancel = cancel;
        this.requests = requests;
        this.create = create;
        this.dispatch = dispatch;
        this.arrive = arrive;
        this.complete = complete;
        this.orders = orders;
        this.audit = audit;
        this.stock = stock;
        this.acting = acting;
    }

    /** One request on its way: what, whose, by whom, and the time that has come. */
    private static final class Case {
        final SampleData data;
        final Steps steps;
        final Owned unit;
        final Map<String, String> fault;
        final List<Person> engineers;
        Instant now;
        ServiceRequestId id;

        Case(SampleData data, Steps steps, Owned unit, Map<String, String> fault, List<Person> engineers, Instant now) {
            this.data = data;
            this.steps = steps;
            this.unit = unit;
            this.fault = fault;
            this.engineers = engineers;
            this.now = now;
        }
    }

    /** Oldest first, so that numbers follow the days. */
    void doWork(SampleData data, List<Owned> units, Staff staff, Dice dice, Instant now, Steps steps) {
        record Planned(Stage stage, Instant opened) {}
        var planned = new ArrayList<Planned>();
        for (var stage : Stage.values()) {
            for (int i = 0; i < stage.count; i++) {
                planned.add(new Planned(stage, now.minus(stage.age(i, dice))));
            }
        }
        planned.sort(java.util.Comparator.comparing(Planned::opened));
        for (var plan : planned) {
            var unit = dice.oneOf(units.stream()
                    .filter(u -> u.soldOn()
                            .isBefore(plan.opened()
                                    .atZone(java.time.ZoneOffset.UTC)
                                    .toLocalDate()))
                    .toList());
            var faults = data.faults().stream()
                    .filter(f -> f.get("category").equals(unit.category()))
                    .toList();
            live(
                    plan.stage(),
                    new Case(
                            data,
                            steps,
                            unit,
                            dice.oneOf(faults),
                            staff.engineersFor(unit.category(), data),
                            plan.opened()),
                    staff,
                    dice);
        }
    }

    private void live(Stage stage, Case c, Staff staff, Dice dice) {
        var agent = staff.any(Role.AGENT, dice);
        c.id = by(agent, c, dice.between(0, 3), () -> open.open(command(stage, c, dice)));
        if (stage == Stage.CANCELLED) {
            by(
                    agent,
                    c,
                    dice.between(30, 600),
                    () -> cancel.cancel(new CancelRequest.Command(
                            c.id, version(c), dice.oneOf(c.data.phrases().get("cancel-reason")))));
        } else if (stage == Stage.ANSWERED) {
            answered(c, agent, dice);
        } else if (stage.hasOrder()) {
            ordered(stage, c, staff, dice);
        } else if (stage != Stage.NEW) {
            handled(stage, c, staff, dice);
        }
    }

    private OpenServiceRequest.Command command(Stage stage, Case c, Dice dice) {
        boolean question = stage == Stage.ANSWERED;
        return new OpenServiceRequest.Command(
                c.unit.owner().id(),
                Optional.of(c.unit.id()),
                Optional.empty(),
                question ? Optional.of(RequestType.ENQUIRY) : Optional.empty(),
                question ? Optional.of(c.data.phrase("enquiry-reason")) : Optional.empty(),
                new RequestInput(
                        question ? c.data.phrase("enquiry", c.fault.get("fault")) : c.fault.get("fault"),
                        Optional.empty(),
                        dice.chance(12) ? Priority.HIGH : Priority.NORMAL,
                        Duration.ofMinutes(30L * dice.between(2, 8)),
                        Optional.of(c.unit.owner().name()),
                        Optional.of(c.unit.owner().phone()),
                        Optional.of(c.unit.owner().street())),
                RequestChannel.PHONE,
                Optional.empty(),
                Optional.empty());
    }

    private void answered(Case c, Person agent, Dice dice) {
        by(
                agent,
                c,
                dice.between(3, 12),
                () -> resolve.resolve(
                        new ResolveRequest.Command(c.id, version(c), c.data.phrase("advice", c.fault.get("cause")))));
        by(agent, c, dice.between(60, 600), () -> close.close(new CloseRequest.Command(c.id, version(c))));
    }

    private void handled(Stage stage, Case c, Staff staff, Dice dice) {
        var dispatcher = staff.any(Role.DISPATCHER, dice);
        by(
                dispatcher,
                c,
                dice.between(4, 27),
                () -> assign.assign(new AssignRequest.Command(c.id, version(c), dispatcher.id())));
        if (stage == Stage.ASSIGNED) {
            return;
        }
        by(dispatcher, c, dice.between(2, 20), () -> accept.accept(new AcceptRequest.Command(c.id, version(c))));
        if (stage == Stage.ON_HOLD) {
            by(
                    dispatcher,
                    c,
                    dice.between(2, 10),
                    () -> hold.hold(new HoldRequest.Command(
                            c.id,
                            version(c),
                            dice.oneOf(List.of(HoldReason.values())),
                            Optional.of(c.data.phrase("hold-note")))));
        }
    }

    private void ordered(Stage stage, Case c, Staff staff, Dice dice) {
        var dispatcher = staff.any(Role.DISPATCHER, dice);
        by(
                dispatcher,
                c,
                dice.between(3, 20),
                () -> assign.assign(new AssignRequest.Command(c.id, version(c), dispatcher.id())));
        var order = by(dispatcher, c, dice.between(1, 8), () -> create.create(CreateWorkOrder.Command.of(c.id)));
        if (stage == Stage.WAITING_DISPATCH) {
            return;
        }
        var engineer = dice.oneOf(c.engineers);
        by(
                dispatcher,
                c,
                dice.between(2, 15),
                () -> dispatch.dispatch(new DispatchWorkOrder.Command(
                        order, version(order), List.of(engineer.id()), Optional.empty())));
        if (stage == Stage.DISPATCHED) {
            return;
        }
        by(
                engineer,
                c,
                stage == Stage.ON_SITE ? dice.between(20, 30) : dice.between(60, 1500),
                () -> arrive.arrive(
                        new StampArrival.Command(order, version(order), Optional.empty(), Optional.empty())));
        if (stage == Stage.ON_SITE) {
            return;
        }
        int minutes = dice.between(30, 180);
        by(engineer, c, minutes, () -> complete.complete(report(order, c, minutes, dice)));
        if (stage == Stage.DONE) {
            return;
        }
        by(
                staff.any(Role.AGENT, dice),
                c,
                dice.between(120, 1200),
                () -> close.close(new CloseRequest.Command(c.id, version(c))));
        if (stage == Stage.AUDITED) {
            by(
                    staff.any(Role.AUDITOR, dice),
                    c,
                    dice.between(200, 1500),
                    () -> audit.audit(new AuditRecord.Command("WorkOrder", order.value(), version(order))));
        }
    }

    private CompleteWorkOrder.Command report(WorkOrderId order, Case c, int minutes, Dice dice) {
        boolean covered = requests.view(c.id).type().equals(RequestType.IN_WARRANTY.name());
        var reason = covered ? Optional.of(c.data.phrase("cover-reason")) : Optional.<String>empty();
        var fees = new ArrayList<>(List.of(
                fee(
                        FeeKind.LABOUR,
                        c.data.phrase("labour"),
                        dice.oneOf(List.of("80.00", "120.00", "160.00")),
                        covered,
                        reason),
                fee(
                        FeeKind.TRAVEL,
                        c.data.phrase("travel"),
                        dice.oneOf(List.of("20.00", "30.00", "50.00")),
                        covered,
                        reason)));
        part(c, covered, reason, dice.apart()).ifPresent(fees::add);
        return new CompleteWorkOrder.Command(
                order,
                version(order),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ofMinutes(minutes),
                new ReportInput(
                        Optional.of(ServiceResult.FIXED),
                        Optional.empty(),
                        Optional.of(c.fault.get("cause")),
                        Optional.of(c.fault.get("solution")),
                        fees));
    }

    /** In two jobs of three the engineer, who acts, uses one of the parts that he carries for such units. */
    private Optional<FeeInput> part(Case c, boolean covered, Optional<String> reason, Dice dice) {
        var carried = stock.mine().stream()
                .filter(item -> c.data.categoryOf(item.partCode()).equals(c.unit.category()))
                .toList();
        if (carried.isEmpty() || !dice.chance(66)) {
            return Optional.empty();
        }
        var item = dice.oneOf(carried);
        return Optional.of(new FeeInput(
                Optional.empty(),
                FeeKind.PARTS,
                item.partCode() + " " + item.partName(),
                BigDecimal.ONE,
                new BigDecimal(item.price().orElseThrow().amount()),
                Optional.of(covered),
                reason,
                Optional.of(new FeeInput.PartInput(new PartId(item.partId()), Optional.empty(), List.of()))));
    }

    private static FeeInput fee(FeeKind kind, String what, String price, boolean covered, Optional<String> reason) {
        return new FeeInput(Optional.empty(), kind, what, BigDecimal.ONE, new BigDecimal(price), covered, reason);
    }

    private int version(Case c) {
        return requests.view(c.id).version();
    }

    private int version(WorkOrderId order) {
        return orders.view(order).version();
    }

    /** {@code person} does the next step {@code minutes} later. */
    private <T> T by(Person person, Case c, int minutes, Supplier<T> step) {
        c.now = c.now.plus(Duration.ofMinutes(minutes));
        return acting.as(person.actor(), () -> ProductClock.during(c.now, () -> c.steps.next(step)));
    }

    private void by(Person person, Case c, int minutes, Runnable step) {
        by(person, c, minutes, () -> {
            step.run();
            return null;
        });
    }
}
