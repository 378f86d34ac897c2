package aftersales.application.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.installedbase.InMemoryUnits;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.OutboxEvent;
import aftersales.application.servicerequest.OpenServiceRequest;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.installedbase.Units;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.maintenance.MaintenanceInterval;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.Occurrence;
import aftersales.domain.maintenance.OccurrenceStatus;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GenerateDueMaintenanceTest {
    private static final BusinessSettings BUSINESS =
            new BusinessSettings(ZoneId.of("Asia/Shanghai"), "CN", Optional.empty(), Currency.getInstance("CNY"));
    private static final Actor DISPATCHER = new Actor(
            Optional.of(new UUID(0, 1)),
            "王五",
            Set.of(Permission.PLAN_EDIT),
            RowScope.ALL,
            Optional.of("SH"),
            Optional.of("HVAC"),
            Door.WEB);
    private static final Actor PROGRAM = Actor.program("maintenance-generation", Door.BATCH, Permission.PLAN_EDIT);
    /** 00:30 on 2 March in Shanghai, still 1 March in UTC. */
    private static final Instant NOW = Instant.parse("2026-03-01T16:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final InMemoryMaintenancePlans plans = new InMemoryMaintenancePlans();
    private final InMemoryUnits units = new InMemoryUnits();
    private final Acting acting = new Acting();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final List<OpenServiceRequest.Command> requests = new ArrayList<>();
    private final List<Actor> requesters = new ArrayList<>();
    private long lastId;

    @BeforeEach
    void haveAUnit() {
        units.save(Units.aUnit().build());
    }

    private UUID nextId() {
        return new UUID(7, ++lastId);
    }

    private ServiceRequestId open(OpenServiceRequest.Command command) {
        requests.add(command);
        requesters.add(acting.current());
        return new ServiceRequestId(nextId());
    }

    private DocumentNumber nextNumber(DocumentNumbers.Series series) {
        return new DocumentNumber(series.prefix() + "2603-00000" + ++lastId);
    }

    private UnitId unit() {
        return Units.aUnit().build().state().id();
    }

    private static ScheduleEntry monthly(LocalDate firstDueOn, int leadDays) {
        return new ScheduleEntry(
                "滤网清洗", "检查压力", 1, Optional.of(MaintenanceInterval.Unit.MONTHS), Optional.of(firstDueOn), leadDays);
    }

    private MaintenancePlanId planned(LocalDate firstDueOn, int leadDays) {
        var create =
                new CreateMaintenancePlanService(plans, units, this::nextNumber, BUSINESS, acting, this::nextId, clock);
        return acting.as(
                DISPATCHER,
                () -> create.create(new CreateMaintenancePlan.Command(unit(), monthly(firstDueOn, leadDays))));
    }

    private GenerateDueMaintenance.Generated generate(MaintenancePlanId... chosen) {
        var service =
                new GenerateDueMaintenanceService(plans, units, this::open, BUSINESS, acting, this::nextId, clock);
        return acting.as(PROGRAM, () -> service.generate(List.of(chosen)));
    }

    @Test
    void opensOneRequestForEachDateThatWentBy() {
        var plan = planned(LocalDate.of(2025, 12, 31), 0);
        assertThat(generate(plan)).isEqualTo(new GenerateDueMaintenance.Generated(1, 3));
        assertThat(plans.occurrences(plan))
                .extracting(Occurrence.State::dueOn)
                .containsExactly(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28));
        assertThat(plans.occurrences(plan)).allSatisfy(occurrence -> {
            assertThat(occurrence.status()).isEqualTo(OccurrenceStatus.GENERATED);
            assertThat(occurrence.request()).isPresent();
        });
    }

    @Test
    void addsNothingTheSecondTime() {
        var plan = planned(TODAY, 0);
        generate(plan);
        assertThat(generate(plan)).isEqualTo(new GenerateDueMaintenance.Generated(0, 0));
        assertThat(requests).hasSize(1);
    }

    @Test
    void countsTheDayInTheTimeZoneOfTheBusiness() {
        assertThat(generate(planned(TODAY, 0)).requests()).isEqualTo(1);
        assertThat(generate(planned(TODAY.plusDays(1), 0)).requests()).isZero();
        assertThat(generate(planned(TODAY.plusDays(7), 7)).requests()).isEqualTo(1);
    }

    @Test
    void saysWhatIsToBeDoneForWhomAndWhere() {
        var plan = planned(TODAY, 0);
        generate(plan);
        var request = requests.get(0);
        assertThat(request.customer()).isEqualTo(Units.BUYER);
        assertThat(request.unit()).contains(unit());
        assertThat(request.plan()).contains(plan.value());
        assertThat(request.channel()).isEqualTo(RequestChannel.MAINTENANCE);
        assertThat(request.input().faultText()).isEqualTo("滤网清洗 2026-03-02\n检查压力");
        assertThat(requesters.get(0).branch()).contains("SH");
        assertThat(requesters.get(0).team()).contains("HVAC");
        assertThat(requesters.get(0).name()).isEqualTo("maintenance-generation");
    }

    @Test
    void goesToWhoeverUsesTheUnitNow() {
        var plan = planned(TODAY, 0);
        var other = new CustomerId(UUID.randomUUID());
        var unit = units.get(unit());
        unit.handTo(other, NOW);
        units.save(unit);
        generate(plan);
        assertThat(requests.get(0).customer()).isEqualTo(other);
    }

    @Test
    void refusesAPlanForAnUnknownUnit() {
        var create =
                new CreateMaintenancePlanService(plans, units, this::nextNumber, BUSINESS, acting, this::nextId, clock);
        assertThatThrownBy(() -> create.create(
                        new CreateMaintenancePlan.Command(new UnitId(UUID.randomUUID()), monthly(TODAY, 0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void changesAndEndsWhatTheUserSaw() {
        var plan = planned(TODAY, 0);
        var change = new ChangeMaintenancePlanService(plans, BUSINESS, clock);
        change.change(new ChangeMaintenancePlan.Command(plan, 0, monthly(TODAY.plusMonths(1), 5)));
        assertThat(plans.get(plan).state().leadDays()).isEqualTo(5);
        assertThatThrownBy(() -> change.change(new ChangeMaintenancePlan.Command(plan, 0, monthly(TODAY, 0))))
                .isInstanceOf(StaleVersion.class);
        new EndMaintenancePlanService(plans, clock).end(new EndMaintenancePlan.Command(plan, 1, "设备已报废"));
        assertThat(generate(plan).requests()).isZero();
    }

    @Test
    void endsTheDueDateTogetherWithItsRequest() {
        var done = planned(TODAY, 0);
        var cancelled = planned(TODAY, 0);
        generate(done, cancelled);
        var follow = new FollowRequests(plans, clock);
        follow.handle(told("ServiceRequestClosed", requestOf(done)));
        follow.handle(told("ServiceRequestClosed", requestOf(done)));
        follow.handle(told("ServiceRequestCancelled", requestOf(cancelled)));
        follow.handle(told("ServiceRequestClosed", UUID.randomUUID()));

        assertThat(plans.occurrences(done).get(0).status()).isEqualTo(OccurrenceStatus.DONE);
        assertThat(plans.occurrences(cancelled).get(0).status()).isEqualTo(OccurrenceStatus.SKIPPED);
        assertThat(plans.occurrences(cancelled).get(0).reason()).contains("客户出差");
    }

    private UUID requestOf(MaintenancePlanId plan) {
        return plans.occurrences(plan).get(0).request().orElseThrow();
    }

    private static OutboxEvent told(String type, UUID request) {
        return new OutboxEvent(UUID.randomUUID(), type, "ServiceRequest", request, NOW, Map.of("reason", "客户出差"));
    }
}
