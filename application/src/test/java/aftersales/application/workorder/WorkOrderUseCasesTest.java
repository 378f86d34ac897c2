package aftersales.application.workorder;

import static aftersales.application.customer.Desk.NOW;
import static aftersales.application.customer.Desk.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.billing.ChargeWork;
import aftersales.application.customer.Desk;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.servicerequest.RequestDesk;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import aftersales.domain.servicerequest.RequestStatus;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.AppointmentWindow;
import aftersales.domain.workorder.NextStep;
import aftersales.domain.workorder.ServiceResult;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.domain.workorder.WorkOrderMode;
import aftersales.domain.workorder.WorkOrderStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkOrderUseCasesTest {
    private static final UserId ENGINEER = new UserId(new UUID(2, 1));
    private static final UserId SECOND = new UserId(new UUID(2, 2));
    private static final UserId OFFICE = new UserId(new UUID(2, 9));

    private final RequestDesk house = new RequestDesk();
    private final Desk desk = house.desk;
    private final InMemoryWorkOrders orders = new InMemoryWorkOrders();
    private final List<String> pushed = new ArrayList<>();
    private final Set<UserId> disabled = new HashSet<>();
    private final List<Integer> used = new ArrayList<>();
    private final List<String> charged = new ArrayList<>();
    private WorkOrderMode mode = WorkOrderMode.SHORT;

    private final Performer performer = new Performer(desk.acting());
    private final ReportIntake intake = new ReportIntake(
            desk.ids(), Desk.BUSINESS, performer, new OrderCover(house.workshop.determineCover(), Desk.BUSINESS));
    private final OrderParts parts =
            new OrderParts(command -> used.add(command.uses().size()));
    private final OrderCharges charges = new OrderCharges(new Ledger(), unit -> Optional.empty());
    private final CreateWorkOrder create = new CreateWorkOrderService(
            orders, house.followWork(), () -> mode, desk.numbers(), desk.ids(), desk.acting(), desk.clock());
    private final ChangeWorkOrder change = new ChangeWorkOrderService(orders, desk.clock());
    private final DispatchWorkOrder dispatch = new DispatchWorkOrderService(
            orders,
            house.followWork(),
            this::dispatchable,
            performer,
            (topic, type, subject) -> pushed.add(topic + " " + type + " " + subject),
            desk.clock());
    private final AcceptAssignment accept = new AcceptAssignmentService(orders, performer, desk.clock());
    private final DeclineAssignment decline = new DeclineAssignmentService(orders, performer, desk.clock());
    private final StampDeparture depart = new StampDepartureService(orders, performer, desk.clock());
    private final StampArrival arrive = new StampArrivalService(orders, house.followWork(), performer, desk.clock());
    private final StartService start = new StartServiceService(orders, performer, desk.clock());
    private final PauseWork pause = new PauseWorkService(orders, performer, desk.clock());
    private final ResumeWork resume = new ResumeWorkService(orders, performer, desk.clock());
    private final RecordWork record = new RecordWorkService(orders, intake, parts, performer, desk.clock());
    private final CompleteWorkOrder complete =
            new CompleteWorkOrderService(orders, house.followWork(), intake, parts, charges, performer, desk.clock());
    private final ReturnFromSite returned = new ReturnFromSiteService(orders, performer, desk.clock());
    private final RateEngineer rate = new RateEngineerService(orders, desk.clock());
    private final SettleWorkOrder settle = new SettleWorkOrderService(orders, desk.clock());
    private final SendBackWorkOrder sendBack =
            new SendBackWorkOrderService(orders, house.followWork(), charges, desk.clock());
    private final CancelWorkOrder cancel = new CancelWorkOrderService(orders, parts, desk.clock());
    private final DeleteWorkOrder delete = new DeleteWorkOrderService(orders, parts, performer, desk.clock());

    private ServiceRequestId request;

    /** Writes down what it is told. */
    private final class Ledger implements ChargeWork {
        @Override
        public void charge(Work work) {
            charged.add(work.number() + " " + work.fees().size());
        }

        @Override
        public void takeBack(UUID order, String reason) {
            charged.add("back " + reason);
        }

        @Override
        public void requireUnpaid(UUID order) {
            throw new RuleBroken("billing.reverse-payments-first");
        }
    }

    @BeforeEach
    void haveARequest() {
        request = house.opened();
    }

    private Set<UserId> dispatchable(Collection<UserId> candidates) {
        var able = new HashSet<>(candidates);
        able.removeAll(disabled);
        return able;
    }

    @Test
    void takesCustomerUnitAndRowScopeFromTheRequest() {
        var state = state(made());
        assertThat(state.customer()).isEqualTo(house.customer);
        assertThat(state.unit()).isEqualTo(requestState().unit());
        assertThat(state.branch()).contains("SH");
        assertThat(state.createdBy()).contains(OFFICE);
        assertThat(state.number().value()).startsWith("WO2611-");
        assertThat(state.mode()).isEqualTo(WorkOrderMode.SHORT);
        assertThat(requestState().status()).isEqualTo(RequestStatus.NEW);
    }

    @Test
    void makesNoWorkForWhatIsSettled() {
        var id = dispatched(ENGINEER);
        finish(id, ENGINEER, ServiceResult.FIXED);
        assertThatThrownBy(this::made).isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code())
                .isEqualTo("servicerequest.not-open"));
    }

    @Test
    void takesTheRequestOnAndTellsEachEngineerWhenItGoesOut() {
        var window = new AppointmentWindow(NOW, NOW.plusSeconds(7200));
        var id = made();
        office(() -> dispatch.dispatch(
                new DispatchWorkOrder.Command(id, 0, List.of(ENGINEER, SECOND), Optional.of(window))));
        assertThat(state(id).status()).isEqualTo(WorkOrderStatus.DISPATCHED);
        assertThat(state(id).appointment()).contains(window);
        assertThat(state(id).version())
                .as("appointment and dispatch are one save")
                .isEqualTo(1);
        assertThat(requestState().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(requestState().owner()).contains(OFFICE);
        assertThat(requestState().clocks().response().metAt()).contains(NOW);
        assertThat(pushed)
                .containsExactly(
                        "user:" + ENGINEER.value() + " workorder.offered " + id.value(),
                        "user:" + SECOND.value() + " workorder.offered " + id.value());
    }

    @Test
    void sendsOutOnlyWhoIsThere() {
        disabled.add(SECOND);
        var id = made();
        assertThatThrownBy(() -> office(() -> dispatch.dispatch(
                        new DispatchWorkOrder.Command(id, 0, List.of(ENGINEER, SECOND), Optional.empty()))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("workorder.engineer-unavailable"));
        assertThat(pushed).isEmpty();
    }

    @Test
    void startsTheRestorationClockWithTheArrival() {
        var id = dispatched(ENGINEER);
        engineer(ENGINEER, () -> arrive.arrive(new StampArrival.Command(id, 1, Optional.empty(), Optional.empty())));
        assertThat(requestState().clocks().arrival().orElseThrow().metAt()).contains(NOW);
        assertThat(requestState().clocks().restoration().orElseThrow().dueAt())
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void resolvesTheRequestWithTheLastOrder() {
        var first = dispatched(ENGINEER);
        var second = dispatched(SECOND);
        finish(first, ENGINEER, ServiceResult.FIXED);
        assertThat(requestState().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        finish(second, SECOND, ServiceResult.FIXED);
        assertThat(requestState().status()).isEqualTo(RequestStatus.RESOLVED);
        var resolution = requestState().resolution().orElseThrow();
        assertThat(resolution.solution()).isEqualTo("更换电容");
        assertThat(resolution.by()).contains(SECOND);
        assertThat(resolution.byWork()).isTrue();
    }

    @Test
    void leavesTheRequestOpenWhenTheFaultIsNotRemoved() {
        var id = dispatched(ENGINEER);
        finish(id, ENGINEER, ServiceResult.NOT_FIXED);
        assertThat(state(id).status()).isEqualTo(WorkOrderStatus.COMPLETED);
        assertThat(requestState().status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    /** An arrival that was not stamped comes with the report and stops the clock as if it had been. */
    @Test
    void countsAnArrivalThatIsHandedInLate() {
        var id = dispatched(ENGINEER);
        finish(id, ENGINEER, ServiceResult.NOT_FIXED);
        assertThat(requestState().clocks().arrival().orElseThrow().metAt()).contains(NOW);
    }

    @Test
    void opensTheRequestAgainWhenItsWorkIsSentBackUnlessItIsClosed() {
        var id = dispatched(ENGINEER);
        finish(id, ENGINEER, ServiceResult.FIXED);
        office(() -> sendBack.sendBack(new SendBackWorkOrder.Command(id, 2, "照片不全")));
        assertThat(requestState().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        finish(id, ENGINEER, ServiceResult.FIXED);
        house.requests.save(closed());
        assertThatThrownBy(() -> office(() -> sendBack.sendBack(new SendBackWorkOrder.Command(id, 4, "照片不全"))))
                .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code())
                        .isEqualTo("servicerequest.closed-before-send-back"));
    }

    private ServiceRequest closed() {
        var loaded = house.requests.get(request);
        loaded.close(NOW);
        return loaded;
    }

    @Test
    void letsAnEngineerActForHimselfOnly() {
        var id = dispatched(ENGINEER, SECOND);
        assertThatThrownBy(() -> engineer(
                        ENGINEER, () -> accept.accept(new AcceptAssignment.Command(id, 1, Optional.of(SECOND)))))
                .isInstanceOf(Forbidden.class);
        office(() -> accept.accept(new AcceptAssignment.Command(id, 1, Optional.of(SECOND))));
        engineer(ENGINEER, () -> accept.accept(new AcceptAssignment.Command(id, 2, Optional.of(ENGINEER))));
        assertThat(state(id).assignments())
                .allSatisfy(a -> assertThat(a.acceptedAt()).isPresent());
    }

    @Test
    void wantsTheEngineerNamedByWhoeverIsNoPerson() {
        var id = dispatched(ENGINEER);
        var program = Actor.program("import", Door.REST, Permission.WORK_ORDER_DISPATCH);
        assertThatThrownBy(() -> desk.acting()
                        .as(program, () -> accept.accept(new AcceptAssignment.Command(id, 1, Optional.empty()))))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("workorder.engineer-unnamed"));
    }

    @Test
    void letsOnlyThoseInvolvedWriteOnIt() {
        var id = dispatched(ENGINEER);
        var report = ReportInput.of(ServiceResult.FIXED, "电容失效", "更换电容");
        assertThatThrownBy(() -> engineer(SECOND, () -> record.record(new RecordWork.Command(id, 1, report))))
                .isInstanceOf(Forbidden.class);
        engineer(ENGINEER, () -> record.record(new RecordWork.Command(id, 1, report)));
        office(() -> record.record(new RecordWork.Command(id, 2, report)));
        assertThat(state(id).report().fault()).contains("电容失效");
    }

    @Test
    void whoeverIsDoneLeavesTheReportToTheOthers() {
        var id = dispatched(ENGINEER, SECOND);
        var report = ReportInput.of(ServiceResult.FIXED, "电容失效", "更换电容");
        engineer(ENGINEER, () -> complete.complete(completion(id, 1, report)));
        assertThatThrownBy(() -> engineer(
                        ENGINEER,
                        () -> record.record(
                                new RecordWork.Command(id, 2, ReportInput.of(ServiceResult.FIXED, "x", "y")))))
                .isInstanceOf(Forbidden.class);
        engineer(SECOND, () -> record.record(new RecordWork.Command(id, 2, report)));
        assertThat(state(id).report().fault()).contains("电容失效");
    }

    @Test
    void namesEveryFeeThatIsWrong() {
        var id = dispatched(ENGINEER);
        var good = fee(Optional.empty(), "1", "35.00");
        var report = report(good, fee(Optional.empty(), "0", "-1.00"), fee(Optional.empty(), "1", "1.005"));
        assertThatThrownBy(() -> engineer(ENGINEER, () -> record.record(new RecordWork.Command(id, 1, report))))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(Violation::field)
                        .containsExactly("fees[1].quantity", "fees[1].unitPrice", "fees[2].unitPrice"));
    }

    /** Whoever names a fee line of another order would otherwise change or take it. */
    @Test
    void knowsOnlyTheFeeLinesOfThisOrder() {
        var other = dispatched(SECOND);
        engineer(
                SECOND,
                () -> record.record(new RecordWork.Command(other, 1, report(fee(Optional.empty(), "1", "9.00")))));
        var foreign = state(other).report().fees().get(0).id();
        var id = dispatched(ENGINEER);
        var report = report(fee(Optional.of(foreign), "1", "0.01"));
        assertThatThrownBy(() -> engineer(ENGINEER, () -> record.record(new RecordWork.Command(id, 1, report))))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(v -> v.field() + " " + v.code())
                        .containsExactly("fees[0].id workorder.fee-unknown"));
        assertThatThrownBy(() -> engineer(ENGINEER, () -> complete.complete(completion(id, 1, report))))
                .isInstanceOf(InvalidValue.class);

        engineer(
                ENGINEER,
                () -> record.record(new RecordWork.Command(id, 1, report(fee(Optional.empty(), "1", "5.00")))));
        var own = state(id).report().fees().get(0).id();
        engineer(
                ENGINEER,
                () -> record.record(new RecordWork.Command(id, 2, report(fee(Optional.of(own), "2", "5.00")))));
        assertThat(state(id).report().fees()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(own);
            assertThat(line.quantity()).isEqualByComparingTo("2");
        });
    }

    @Test
    void makesDebtsWhenTheLastOneIsDoneAndTakesThemBackWhenItIsSentBack() {
        var id = dispatched(ENGINEER, SECOND);
        var report = report(fee(Optional.empty(), "1", "35.00"));
        engineer(ENGINEER, () -> complete.complete(completion(id, 1, report)));
        assertThat(charged).isEmpty();
        var written = new ReportInput(
                report.result(), report.nextStep(), report.fault(), report.solution(), List.of(sameFee(id)));
        engineer(SECOND, () -> complete.complete(completion(id, 2, written)));
        office(() -> sendBack.sendBack(new SendBackWorkOrder.Command(id, 3, "照片不全")));
        assertThat(charged).containsExactly(state(id).number().value() + " 1", "back 照片不全");
        assertThat(used).as("no part of anybody's stock").isEmpty();
    }

    private FeeInput sameFee(WorkOrderId id) {
        return fee(Optional.of(state(id).report().fees().get(0).id()), "1", "35.00");
    }

    @Test
    void letsTheCoverDecideWhoPaysWhereNobodySays() {
        var id = dispatched(ENGINEER);
        var undecided = new FeeInput(
                Optional.empty(),
                FeeKind.PARTS,
                "电容",
                BigDecimal.ONE,
                new BigDecimal("35.00"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        engineer(ENGINEER, () -> record.record(new RecordWork.Command(id, 1, report(undecided))));
        assertThat(state(id).report().fees().get(0).covered()).isTrue();
        assertThat(state(id).report().fees().get(0).coverReason()).isPresent();
    }

    @Test
    void refusesToUnauditWhatWasPaidFor() {
        assertThatThrownBy(() ->
                        new AuditableWorkOrders(orders, new Ledger()).refuseUnauditIfDependedOn(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("billing.reverse-payments-first"));
    }

    @Test
    void goesThroughEveryStepOfFullMode() {
        mode = WorkOrderMode.FULL;
        var id = dispatched(ENGINEER);
        Optional<UserId> self = Optional.empty();
        Optional<Instant> now = Optional.empty();
        step(id, v -> accept.accept(new AcceptAssignment.Command(id, v, self)), WorkOrderStatus.ACCEPTED);
        step(id, v -> depart.depart(new StampDeparture.Command(id, v, self, now)), WorkOrderStatus.EN_ROUTE);
        step(id, v -> arrive.arrive(new StampArrival.Command(id, v, self, now)), WorkOrderStatus.ARRIVED);
        step(id, v -> start.start(new StartService.Command(id, v, self)), WorkOrderStatus.IN_SERVICE);
        step(id, v -> pause.pause(new PauseWork.Command(id, v, self, "待料", Optional.empty())), WorkOrderStatus.PAUSED);
        step(id, v -> resume.resume(new ResumeWork.Command(id, v, self)), WorkOrderStatus.IN_SERVICE);
        finish(id, ENGINEER, ServiceResult.FIXED);
        step(id, v -> returned.returned(new ReturnFromSite.Command(id, v, self, now)), WorkOrderStatus.RETURNED);
        step(id, v -> rate.rate(new RateEngineer.Command(id, v, ENGINEER, 5)), WorkOrderStatus.RETURNED);
        step(id, v -> settle.settle(new SettleWorkOrder.Command(id, v)), WorkOrderStatus.SETTLED);
    }

    @Test
    void waitsToBeSentOutAnewWhenEverybodyDeclines() {
        var id = dispatched(ENGINEER);
        engineer(ENGINEER, () -> decline.decline(new DeclineAssignment.Command(id, 1, Optional.empty(), "休假")));
        assertThat(state(id).status()).isEqualTo(WorkOrderStatus.PENDING);
        office(() -> change.change(new ChangeWorkOrder.Command(id, 2, Optional.empty(), Optional.of("带梯子"))));
        office(() -> cancel.cancel(new CancelWorkOrder.Command(id, 3, "客户取消")));
        office(() -> delete.delete(new DeleteWorkOrder.Command(id, 4)));
        assertThat(orders.find(id)).isEmpty();
    }

    @Test
    void letsNoStepPassThatSawAnotherVersion() {
        var id = dispatched(ENGINEER);
        Optional<UserId> self = Optional.empty();
        List<BiConsumer<WorkOrderId, Integer>> steps = List.of(
                (o, v) -> change.change(new ChangeWorkOrder.Command(o, v, Optional.empty(), Optional.empty())),
                (o, v) -> dispatch.dispatch(new DispatchWorkOrder.Command(o, v, List.of(SECOND), Optional.empty())),
                (o, v) -> accept.accept(new AcceptAssignment.Command(o, v, self)),
                (o, v) -> decline.decline(new DeclineAssignment.Command(o, v, self, "x")),
                (o, v) -> depart.depart(new StampDeparture.Command(o, v, self, Optional.empty())),
                (o, v) -> arrive.arrive(new StampArrival.Command(o, v, self, Optional.empty())),
                (o, v) -> start.start(new StartService.Command(o, v, self)),
                (o, v) -> pause.pause(new PauseWork.Command(o, v, self, "x", Optional.empty())),
                (o, v) -> resume.resume(new ResumeWork.Command(o, v, self)),
                (o, v) -> record.record(new RecordWork.Command(o, v, report())),
                (o, v) -> complete.complete(completion(o, v, report())),
                (o, v) -> returned.returned(new ReturnFromSite.Command(o, v, self, Optional.empty())),
                (o, v) -> rate.rate(new RateEngineer.Command(o, v, ENGINEER, 5)),
                (o, v) -> settle.settle(new SettleWorkOrder.Command(o, v)),
                (o, v) -> sendBack.sendBack(new SendBackWorkOrder.Command(o, v, "x")),
                (o, v) -> cancel.cancel(new CancelWorkOrder.Command(o, v, "x")),
                (o, v) -> delete.delete(new DeleteWorkOrder.Command(o, v)));
        for (var step : steps) {
            assertThatThrownBy(() -> engineer(ENGINEER, () -> step.accept(id, 7)))
                    .isInstanceOf(StaleVersion.class);
        }
        assertThat(state(id).version()).isEqualTo(1);
    }

    @Test
    void tellsTheAuditorWhoCompletedIt() {
        var id = dispatched(ENGINEER);
        var kind = new AuditableWorkOrders(orders, new Ledger());
        assertThat(kind.find(id.value()).orElseThrow().finished()).isFalse();
        finish(id, ENGINEER, ServiceResult.FIXED);
        assertThat(kind.find(id.value()).orElseThrow())
                .satisfies(auditable -> assertThat(auditable.finished()).isTrue())
                .satisfies(auditable -> assertThat(auditable.completedBy()).contains(ENGINEER.value()));
        assertThat(kind.find(UUID.randomUUID())).isEmpty();
    }

    private WorkOrderId made() {
        return desk.as(officeActor(), () -> create.create(CreateWorkOrder.Command.of(request)));
    }

    private WorkOrderId dispatched(UserId... engineers) {
        var id = made();
        office(() -> dispatch.dispatch(new DispatchWorkOrder.Command(id, 0, List.of(engineers), Optional.empty())));
        return id;
    }

    private void finish(WorkOrderId id, UserId engineer, ServiceResult result) {
        int version = state(id).version();
        var report = new ReportInput(
                Optional.of(result),
                result.isFinal() ? Optional.empty() : Optional.of(NextStep.NEW_VISIT),
                Optional.of("电容失效"),
                Optional.of("更换电容"),
                List.of());
        engineer(engineer, () -> complete.complete(completion(id, version, report)));
    }

    private static CompleteWorkOrder.Command completion(WorkOrderId id, int version, ReportInput report) {
        return new CompleteWorkOrder.Command(
                id, version, Optional.empty(), Optional.of(NOW), Optional.empty(), Duration.ofMinutes(45), report);
    }

    private static ReportInput report(FeeInput... fees) {
        return new ReportInput(
                Optional.of(ServiceResult.FIXED),
                Optional.empty(),
                Optional.of("电容失效"),
                Optional.of("更换电容"),
                List.of(fees));
    }

    private static FeeInput fee(Optional<UUID> id, String quantity, String price) {
        return new FeeInput(
                id, FeeKind.PARTS, "电容", new BigDecimal(quantity), new BigDecimal(price), false, Optional.empty());
    }

    private void step(WorkOrderId id, IntConsumer act, WorkOrderStatus becomes) {
        int version = state(id).version();
        engineer(ENGINEER, () -> act.accept(version));
        assertThat(state(id).status()).isEqualTo(becomes);
    }

    private WorkOrder.State state(WorkOrderId id) {
        return orders.get(id).state();
    }

    private ServiceRequest.State requestState() {
        return house.requests.stored(request);
    }

    private void office(Runnable work) {
        desk.acting().as(officeActor(), work);
    }

    private void engineer(UserId who, Runnable work) {
        desk.acting().as(person(who, Role.permissionsOf(Set.of(Role.FIELD_ENGINEER))), work);
    }

    private static Actor officeActor() {
        return person(OFFICE, without().permissions());
    }

    private static Actor person(UserId who, Set<Permission> rights) {
        return new Actor(
                Optional.of(who.value()), "某人", rights, RowScope.ALL, Optional.of("SH"), Optional.empty(), Door.WEB);
    }
}
