package aftersales.application.servicerequest;

import static aftersales.application.customer.Desk.NOW;
import static aftersales.application.customer.Desk.without;
import static aftersales.domain.customer.Customers.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.installedbase.RegisterUnit;
import aftersales.application.kernel.Actor;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.installedbase.UnitSource;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import aftersales.domain.servicerequest.HoldReason;
import aftersales.domain.servicerequest.Priority;
import aftersales.domain.servicerequest.RequestAction;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.RequestStatus;
import aftersales.domain.servicerequest.RequestType;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class RequestUseCasesTest {
    private static final UserId TESTER = new UserId(new UUID(1, 1));
    private static final UserId OTHER = new UserId(new UUID(1, 2));

    private final RequestDesk house = new RequestDesk();
    private final InMemoryServiceRequests requests = house.requests;
    private final AssignRequest assign = new AssignRequestService(requests, house.staff(), house.desk.clock());
    private final AcceptRequest accept = new AcceptRequestService(requests, house.desk.acting(), house.desk.clock());
    private final RejectRequest reject = new RejectRequestService(requests, house.desk.clock());
    private final HoldRequest hold = new HoldRequestService(requests, house.desk.clock());
    private final ResumeRequest resume = new ResumeRequestService(requests, house.levels(), house.desk.clock());
    private final EscalateRequest escalate = new EscalateRequestService(requests, house.desk.clock());
    private final ResolveRequest resolve = new ResolveRequestService(requests, house.desk.acting(), house.desk.clock());
    private final CloseRequest close = new CloseRequestService(requests, house.desk.clock());
    private final ReopenRequest reopen = new ReopenRequestService(requests, house.levels(), house.desk.clock());
    private final CancelRequest cancel = new CancelRequestService(requests, house.desk.clock());
    private final DeleteServiceRequest delete =
            new DeleteServiceRequestService(requests, house.desk.acting(), house.desk.clock());

    @Test
    void letsTheCoverDecideTheType() {
        var covered = state(opened(house.command(Optional.of(house.unit("SN-1", "2026-10-01")))));
        assertThat(covered.type().type()).isEqualTo(RequestType.IN_WARRANTY);
        assertThat(covered.type().rule()).contains("INSTALLER-7-30-1Y");
        assertThat(covered.type().coverUntil()).contains(LocalDate.parse("2027-10-01"));
        assertThat(covered.number().value()).startsWith("SR2611-");
        assertThat(covered.openedBy()).contains(TESTER);
        assertThat(covered.branch()).contains("SH");
        assertThat(covered.team()).contains("A");
        assertThat(covered.clocks().response().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(covered.clocks().arrival().orElseThrow().dueAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));

        var over = state(opened(house.command(Optional.of(house.unit("SN-2", "2024-10-01")))));
        assertThat(over.type().type()).isEqualTo(RequestType.OUT_OF_WARRANTY);
        assertThat(state(opened(house.command(Optional.empty()))).type().type()).isEqualTo(RequestType.ENQUIRY);
    }

    @Test
    void asksWhyTheTypeDepartsFromTheCover() {
        var unit = house.unit("SN-1", "2026-10-01");
        assertRefused(
                () -> opened(typed(unit, RequestType.OUT_OF_WARRANTY, " ")), "servicerequest.type-reason-required");
        var state = state(opened(typed(unit, RequestType.OUT_OF_WARRANTY, "人为损坏")));
        assertThat(state.type().type()).isEqualTo(RequestType.OUT_OF_WARRANTY);
        assertThat(state.type().proposed()).contains(RequestType.IN_WARRANTY);
        assertThat(state.type().reason()).contains("人为损坏");
        assertThat(state(opened(typed(unit, RequestType.IN_WARRANTY, "多余的理由")))
                        .type()
                        .reason())
                .isEmpty();
    }

    @Test
    void registersAUnitThatNobodyKnewYet() {
        var command = new OpenServiceRequest.Command(
                house.customer,
                Optional.empty(),
                Optional.of(new OpenServiceRequest.NewUnit(house.product, "SN-77")),
                Optional.empty(),
                Optional.empty(),
                RequestInput.of("异响"),
                RequestChannel.COUNTER,
                Optional.empty(),
                Optional.empty());
        var state = state(opened(command));
        var unit = house.workshop.units.get(state.unit().orElseThrow()).state();
        assertThat(unit.serial().value()).isEqualTo("SN-77");
        assertThat(unit.source()).isEqualTo(UnitSource.SERVICE);
        assertThat(state.type().type()).isEqualTo(RequestType.OUT_OF_WARRANTY);
    }

    @Test
    void takesUnitsOfThisCustomerOnly() {
        var other = aCustomer().id(UUID.randomUUID()).code("K-2").build();
        house.customers.save(other);
        var foreign = house.desk.as(without(), () -> house.workshop
                .registerUnit()
                .register(RegisterUnit.Command.metInService(
                        house.product, "SN-9", other.state().id())));
        assertRefused(() -> opened(house.command(Optional.of(foreign))), "servicerequest.unit-of-other-customer");
        var both = new OpenServiceRequest.Command(
                house.customer,
                Optional.of(foreign),
                Optional.of(new OpenServiceRequest.NewUnit(house.product, "SN-10")),
                Optional.empty(),
                Optional.empty(),
                RequestInput.of("异响"),
                RequestChannel.COUNTER,
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> opened(both))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(Violation::field)
                        .containsExactly("newUnit"));
    }

    @Test
    void needsAUnitForAnythingButAnEnquiry() {
        assertRefused(() -> opened(typed(null, RequestType.INSTALLATION, "新装")), "servicerequest.unit-required");
    }

    @Test
    void knowsNoOtherCustomer() {
        var command = house.command(Optional.empty());
        var unknown = new OpenServiceRequest.Command(
                new CustomerId(UUID.randomUUID()),
                command.unit(),
                command.newUnit(),
                command.type(),
                command.typeReason(),
                command.input(),
                command.channel(),
                command.call(),
                command.plan());
        assertThatThrownBy(() -> opened(unknown)).isInstanceOf(NotFound.class);
    }

    @Test
    void namesEveryFieldThatIsWrongAtOnce() {
        var input = new RequestInput(
                " ",
                Optional.of("x".repeat(41)),
                Priority.NORMAL,
                Duration.ZERO,
                Optional.of("x".repeat(101)),
                Optional.of("1".repeat(41)),
                Optional.of("x".repeat(301)));
        assertThatThrownBy(() -> opened(with(input))).isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(
                        e.violations())
                .extracting(Violation::field)
                .containsExactly("faultText", "symptomCode", "expectedDuration", "name", "phone", "siteAddress"));
    }

    @Test
    void judgesTheCoverAnewOnlyForAnotherUnit() {
        var unit = house.unit("SN-1", "2026-10-01");
        var id = opened(house.command(Optional.of(unit)));
        var decided = state(id).type();
        changed(id, 0, Optional.of(unit), Optional.empty(), Optional.empty());
        assertThat(state(id).type()).isEqualTo(decided);
        changed(id, 1, Optional.of(unit), Optional.of(RequestType.OUT_OF_WARRANTY), Optional.of("人为损坏"));
        assertThat(state(id).type().decidedOn()).isEqualTo(decided.decidedOn());
        changed(id, 2, Optional.of(house.unit("SN-2", "2024-10-01")), Optional.empty(), Optional.empty());
        assertThat(state(id).type().proposed()).contains(RequestType.OUT_OF_WARRANTY);
        assertThat(state(id).details().faultText()).isEqualTo("改后的故障");
        changed(id, 3, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(state(id).type().type()).isEqualTo(RequestType.ENQUIRY);
        assertThat(state(id).unit()).isEmpty();
    }

    @Test
    void walksFromNewToClosedAndBack() {
        var id = house.opened();
        act(id, (r, v) -> assign.assign(new AssignRequest.Command(r, v, OTHER)), RequestStatus.ASSIGNED);
        act(id, (r, v) -> reject.reject(new RejectRequest.Command(r, v, "不归我管")), RequestStatus.NEW);
        act(id, (r, v) -> accept.accept(new AcceptRequest.Command(r, v)), RequestStatus.IN_PROGRESS);
        assertThat(state(id).owner()).as("who accepts what is new takes it on").contains(TESTER);
        act(
                id,
                (r, v) -> hold.hold(new HoldRequest.Command(r, v, HoldReason.WAITING_CUSTOMER, Optional.of("等回电"))),
                RequestStatus.ON_HOLD);
        act(id, (r, v) -> resume.resume(new ResumeRequest.Command(r, v)), RequestStatus.IN_PROGRESS);
        act(id, (r, v) -> escalate.escalate(new EscalateRequest.Command(r, v, "催促")), RequestStatus.IN_PROGRESS);
        act(id, (r, v) -> resolve.resolve(new ResolveRequest.Command(r, v, "复位")), RequestStatus.RESOLVED);
        assertThat(state(id).resolution().orElseThrow().by()).contains(TESTER);
        act(id, (r, v) -> reopen.reopen(new ReopenRequest.Command(r, v, "又坏了")), RequestStatus.IN_PROGRESS);
        act(id, (r, v) -> resolve.resolve(new ResolveRequest.Command(r, v, "复位")), RequestStatus.RESOLVED);
        act(id, (r, v) -> close.close(new CloseRequest.Command(r, v)), RequestStatus.CLOSED);
        assertThatThrownBy(() ->
                        act(id, (r, v) -> cancel.cancel(new CancelRequest.Command(r, v, "x")), RequestStatus.CANCELLED))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void letsNoStepPassThatSawAnotherVersion() {
        var id = house.opened();
        List<BiConsumer<ServiceRequestId, Integer>> steps = List.of(
                (r, v) -> assign.assign(new AssignRequest.Command(r, v, OTHER)),
                (r, v) -> accept.accept(new AcceptRequest.Command(r, v)),
                (r, v) -> reject.reject(new RejectRequest.Command(r, v, "x")),
                (r, v) -> hold.hold(new HoldRequest.Command(r, v, HoldReason.WEATHER, Optional.empty())),
                (r, v) -> resume.resume(new ResumeRequest.Command(r, v)),
                (r, v) -> escalate.escalate(new EscalateRequest.Command(r, v, "x")),
                (r, v) -> resolve.resolve(new ResolveRequest.Command(r, v, "x")),
                (r, v) -> close.close(new CloseRequest.Command(r, v)),
                (r, v) -> reopen.reopen(new ReopenRequest.Command(r, v, "x")),
                (r, v) -> cancel.cancel(new CancelRequest.Command(r, v, "x")),
                (r, v) -> delete.delete(new DeleteServiceRequest.Command(r, v)),
                (r, v) -> changed(r, v, Optional.empty(), Optional.empty(), Optional.empty()));
        for (var step : steps) {
            assertThatThrownBy(() -> house.desk.acting().as(without(), () -> step.accept(id, 7)))
                    .isInstanceOf(StaleVersion.class);
        }
        assertThat(state(id).version()).isZero();
    }

    @Test
    void makesNobodyResponsibleWhoIsAway() {
        var id = house.opened();
        house.away.add(OTHER);
        assertThatThrownBy(() -> act(
                        id, (r, v) -> assign.assign(new AssignRequest.Command(r, v, OTHER)), RequestStatus.ASSIGNED))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(v -> v.field() + " " + v.code())
                        .containsExactly("owner servicerequest.owner-unavailable"));
    }

    @Test
    void deletesWhatWasOpenedByMistake() {
        var id = house.opened();
        house.desk.acting().as(without(), () -> delete.delete(new DeleteServiceRequest.Command(id, 0)));
        assertThat(requests.find(id)).isEmpty();
    }

    @Test
    void saysWhatWorkStartsFromWhileItIsOpen() {
        var id = house.opened();
        var subject = house.followWork().subject(id);
        assertThat(subject.customer()).isEqualTo(house.customer);
        assertThat(subject.unit()).isEqualTo(state(id).unit());
        assertThat(subject.branch()).contains("SH");
        act(id, (r, v) -> cancel.cancel(new CancelRequest.Command(r, v, "x")), RequestStatus.CANCELLED);
        assertRefused(() -> house.followWork().subject(id), "servicerequest.not-open");
        assertRefused(() -> house.followWork().dispatched(id, Optional.of(TESTER)), "servicerequest.not-open");
    }

    /** The engineer may not see the request, but his work moves it; making a new order for it needs to see it. */
    @Test
    void followsWorkWhateverTheRowScope() {
        var id = house.opened();
        requests.hide(id);
        house.followWork().dispatched(id, Optional.of(TESTER));
        house.followWork().arrived(id, NOW);
        house.followWork().finished(id, "更换电容", Optional.of(TESTER));
        assertThat(requests.stored(id).status()).isEqualTo(RequestStatus.RESOLVED);
        assertThatThrownBy(() -> house.followWork().subject(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void leavesSettledRequestsAloneWhenSomebodyArrivesLate() {
        var id = house.opened();
        act(id, (r, v) -> resolve.resolve(new ResolveRequest.Command(r, v, "x")), RequestStatus.RESOLVED);
        house.followWork().arrived(id, NOW);
        assertThat(state(id).clocks().restoration()).isEmpty();
    }

    @Test
    void offersEachRoleWhatItMayDo() {
        for (var status : RequestStatus.values()) {
            assertThat(RequestRights.allowed(actor(Role.AGENT), status))
                    .containsExactlyElementsOf(ServiceRequest.LIFE.allowed(status).stream()
                            .map(Enum::name)
                            .toList());
            assertThat(RequestRights.allowed(actor(Role.FIELD_ENGINEER), status))
                    .isEmpty();
            assertThat(RequestRights.allowed(actor(Role.RETURNS_CLERK), status))
                    .isEqualTo(
                            ServiceRequest.LIFE.allows(status, RequestAction.CHANGE) ? List.of("CHANGE") : List.of());
        }
        assertThat(RequestRights.address(actor(Role.AGENT), "上海市徐汇区漕溪北路 18 号")).isEqualTo("上海市徐汇区漕溪北路 18 号");
        assertThat(RequestRights.address(actor(Role.ADMINISTRATOR), "上海市徐汇区漕溪北路 18 号"))
                .isEqualTo("上海市徐汇区****");
    }

    @Test
    void tellsTheAuditorWhoSettledIt() {
        var id = house.opened();
        act(id, (r, v) -> resolve.resolve(new ResolveRequest.Command(r, v, "复位")), RequestStatus.RESOLVED);
        var kind = new AuditableServiceRequests(requests);
        assertThat(kind.find(id.value()).orElseThrow().finished()).isFalse();
        act(id, (r, v) -> close.close(new CloseRequest.Command(r, v)), RequestStatus.CLOSED);
        var auditable = kind.find(id.value()).orElseThrow();
        assertThat(auditable.finished()).isTrue();
        assertThat(auditable.completedBy()).contains(TESTER.value());
        assertThat(auditable.version()).isEqualTo(2);
        assertThat(kind.find(UUID.randomUUID())).isEmpty();
    }

    private ServiceRequestId opened(OpenServiceRequest.Command command) {
        return house.desk.as(without(), () -> house.open().open(command));
    }

    private OpenServiceRequest.Command with(RequestInput input) {
        return new OpenServiceRequest.Command(
                house.customer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                input,
                RequestChannel.PHONE,
                Optional.empty(),
                Optional.empty());
    }

    private OpenServiceRequest.Command typed(UnitId unit, RequestType type, String reason) {
        return new OpenServiceRequest.Command(
                house.customer,
                Optional.ofNullable(unit),
                Optional.empty(),
                Optional.of(type),
                Optional.of(reason),
                RequestInput.of("不制冷"),
                RequestChannel.PHONE,
                Optional.empty(),
                Optional.empty());
    }

    private void changed(
            ServiceRequestId id,
            int version,
            Optional<UnitId> unit,
            Optional<RequestType> type,
            Optional<String> reason) {
        house.desk.acting().as(without(), () -> house.change()
                .change(new ChangeRequest.Command(
                        id, version, unit, Optional.empty(), type, reason, RequestInput.of("改后的故障"))));
    }

    private void act(ServiceRequestId id, BiConsumer<ServiceRequestId, Integer> step, RequestStatus becomes) {
        int version = state(id).version();
        house.desk.acting().as(without(), () -> step.accept(id, version));
        assertThat(state(id).status()).isEqualTo(becomes);
        assertThat(state(id).version()).isEqualTo(version + 1);
    }

    private ServiceRequest.State state(ServiceRequestId id) {
        return requests.stored(id);
    }

    private static Actor actor(Role role) {
        var missing = EnumSet.complementOf(EnumSet.copyOf(Role.permissionsOf(Set.of(role))));
        return without(missing.toArray(Permission[]::new));
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfAny(RuleBroken.class, InvalidValue.class)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
