package aftersales.web.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.maintenance.ChangeMaintenancePlan;
import aftersales.application.maintenance.CreateMaintenancePlan;
import aftersales.application.maintenance.EndMaintenancePlan;
import aftersales.application.maintenance.MaintenancePlanListItem;
import aftersales.application.maintenance.MaintenancePlanQueries;
import aftersales.application.maintenance.MaintenancePlanView;
import aftersales.application.maintenance.ScheduleEntry;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import aftersales.domain.maintenance.MaintenanceInterval;
import aftersales.domain.maintenance.MaintenancePlanAction;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.MaintenancePlanStatus;
import aftersales.web.kernel.RestHarness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container here
class MaintenancePlansResourceTest {
    private static final UUID PLAN = UUID.fromString("019aa000-0000-7000-8000-00000000a001");
    private static final UUID UNIT = UUID.fromString("019aa000-0000-7000-8000-00000000e001");
    private static final String SCHEDULE =
            """
            "title":"季度保养","work":"清洗滤网","interval":{"count":3,"unit":"MONTHS"},"firstDueOn":"2026-12-31","leadDays":7""";

    private final Plans plans = new Plans();
    private final List<CreateMaintenancePlan.Command> created = new ArrayList<>();
    private final List<ChangeMaintenancePlan.Command> changed = new ArrayList<>();
    private final List<EndMaintenancePlan.Command> ended = new ArrayList<>();
    private CreateMaintenancePlan create = command -> {
        created.add(command);
        return new MaintenancePlanId(PLAN);
    };
    private ChangeMaintenancePlan change = changed::add;
    private EndMaintenancePlan end = ended::add;

    private RestHarness rest() {
        var resource = new MaintenancePlansResource();
        resource.create = create;
        resource.change = change;
        resource.end = end;
        resource.plans = plans;
        return RestHarness.of(resource);
    }

    @Test
    void setsUpAPlan() {
        var answer = rest().post("/maintenance-plans", "{\"unitId\":\"" + UNIT + "\"," + SCHEDULE + "}")
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/maintenance-plans/" + PLAN));
        assertThat(answer.header("ETag")).contains("\"4\"");
        assertThat(answer.json().getString("number")).isEqualTo("MP2611-000001");
        assertThat(created.get(0).unit().value()).isEqualTo(UNIT);
        assertThat(created.get(0).schedule())
                .isEqualTo(new ScheduleEntry(
                        "季度保养",
                        "清洗滤网",
                        3,
                        Optional.of(MaintenanceInterval.Unit.MONTHS),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        7));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        create = command -> {
            throw new InvalidValue(List.of(
                    Violation.of("title", "text.required"),
                    Violation.of("interval.count", "maintenance.interval-range", 1, 120)));
        };
        var answer = rest().post("/maintenance-plans", "{\"unitId\":\"" + UNIT + "\"}")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).isEqualTo("interval.count maintenance.interval-range, title text.required");
    }

    @Test
    void asksForAUnit() {
        var answer = rest().post("/maintenance-plans", "{" + SCHEDULE + "}").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).isEqualTo("unitId text.required");
        assertThat(created).isEmpty();
    }

    @Test
    void refusesAnUnknownProperty() {
        var answer = rest().post("/maintenance-plans", "{\"unitId\":\"" + UNIT + "\",\"colour\":\"red\"}")
                .send();
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.body()).contains("colour");
    }

    @Test
    void changesTheVersionThatTheCallerSaw() {
        var answer = rest().put("/maintenance-plans/" + PLAN, "{" + SCHEDULE + "}")
                .ifMatch(3)
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(changed.get(0).expectedVersion()).isEqualTo(3);
        assertThat(rest().put("/maintenance-plans/" + PLAN, "{" + SCHEDULE + "}")
                        .send()
                        .status())
                .isEqualTo(428);
        change = command -> {
            throw new StaleVersion("MaintenancePlan", 4);
        };
        assertThat(rest().put("/maintenance-plans/" + PLAN, "{" + SCHEDULE + "}")
                        .ifMatch(3)
                        .send()
                        .status())
                .isEqualTo(412);
    }

    @Test
    void endsAPlanWithAReason() {
        var answer = rest().post("/maintenance-plans/" + PLAN + "/end", "{\"reason\":\"设备已报废\"}")
                .ifMatch(4)
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(ended).containsExactly(new EndMaintenancePlan.Command(new MaintenancePlanId(PLAN), 4, "设备已报废"));
        end = command -> {
            throw new IllegalTransition(MaintenancePlanStatus.ENDED, MaintenancePlanAction.END, Set.of());
        };
        var refused = rest().post("/maintenance-plans/" + PLAN + "/end", "{\"reason\":\"x\"}")
                .ifMatch(4)
                .send();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("state")).isEqualTo("ENDED");
    }

    @Test
    void handsFiltersToTheList() {
        rest().get("/maintenance-plans?due=true&limit=5&sort=-number&q=MP").send();
        assertThat(plans.asked.filters()).containsEntry("due", "true");
        assertThat(plans.asked.limit()).isEqualTo(5);
        assertThat(plans.asked.sort()).contains("-number");
    }

    @Test
    void knowsNoOtherPlan() {
        assertThat(rest().get("/maintenance-plans/" + UUID.randomUUID()).send().status())
                .isEqualTo(404);
    }

    private static final class Plans implements MaintenancePlanQueries {
        private ListRequest asked = ListRequest.firstPage();

        @Override
        public Listing<MaintenancePlanListItem> list(ListRequest request) {
            asked = request;
            return new Listing<>(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public MaintenancePlanView view(MaintenancePlanId id) {
            if (!id.value().equals(PLAN)) {
                throw new NotFound("MaintenancePlan", id.value());
            }
            var day = LocalDate.of(2026, 12, 31);
            return new MaintenancePlanView(
                    PLAN,
                    4,
                    "MP2611-000001",
                    "季度保养",
                    Optional.empty(),
                    "ACTIVE",
                    UNIT,
                    "SN-1",
                    "挂机空调",
                    UUID.randomUUID(),
                    "张三",
                    3,
                    "MONTHS",
                    day,
                    7,
                    Optional.empty(),
                    day,
                    day.minusDays(7),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.EPOCH,
                    List.of(),
                    List.of("CHANGE", "END"));
        }
    }
}
