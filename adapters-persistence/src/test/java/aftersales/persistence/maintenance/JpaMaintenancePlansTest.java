package aftersales.persistence.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.kernel.ListRequest;
import aftersales.application.maintenance.MaintenancePlanListItem;
import aftersales.application.maintenance.MaintenancePlans;
import aftersales.application.maintenance.MaintenancePlansContract;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMaintenancePlansTest extends MaintenancePlansContract {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID PRODUCT = UUID.randomUUID();
    private static final UUID UNIT = UUID.randomUUID();

    private final JdbiMaintenancePlanQueries queries = new JdbiMaintenancePlanQueries(
            PERSISTENCE.reads(), PERSISTENCE.acting(), TestPersistence.business(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeAll
    static void haveAUnit() throws SQLException {
        owner(
                "insert into customer.customer (id, version, updated_at, code, name, customer_class, service_level, status)"
                        + " values ('" + CUSTOMER + "', 0, now(), 'C-1', '张小明', 'CONSUMER', 'STANDARD', 'ACTIVE')");
        owner("insert into installedbase.product (id, version, updated_at, code, name, status) values ('" + PRODUCT
                + "', 0, now(), 'KFR-35', '挂机空调', 'CURRENT')");
        owner(
                "insert into installedbase.unit (id, version, updated_at, serial_number, product_id, customer_id, user_id,"
                        + " source, sold_by_us, cover_rule, return_days, exchange_days, cover_months, repair_warranty_days,"
                        + " starts_at_installation, needs_confirmation, repair_count, status) values ('" + UNIT
                        + "', 0, now(), 'SN-1', '" + PRODUCT + "', '" + CUSTOMER + "', '" + CUSTOMER
                        + "', 'SALE', true, 'X', 7, 30, 12, 30, true, true, 0, 'IN_SERVICE')");
    }

    private static void owner(String sql) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    protected MaintenancePlans plans() {
        return new JpaMaintenancePlans(
                PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock());
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return PERSISTENCE.asAdministrator(work);
    }

    @Override
    protected UnitId unit() {
        return new UnitId(UNIT);
    }

    private static <T> T asSomeoneOf(String branch, Supplier<T> work) {
        var actor = new Actor(
                Optional.of(UUID.randomUUID()),
                "某人",
                Set.of(Permission.PLAN_VIEW),
                RowScope.BRANCH,
                Optional.of(branch),
                Optional.empty(),
                Door.WEB);
        return PERSISTENCE.acting().as(actor, work);
    }

    private List<UUID> listed(ListRequest request) {
        return PERSISTENCE.acting().as(TestPersistence.administrator(), () -> queries.list(request)).items().stream()
                .map(MaintenancePlanListItem::id)
                .toList();
    }

    private UUID stored(MaintenancePlan plan) {
        save(plan);
        return plan.state().id().value();
    }

    @Test
    void listsWhatIsDueToday() {
        var due = stored(aPlan(TODAY.plusDays(7)));
        var later = stored(aPlan(TODAY.plusDays(8)));
        var ended = aPlan(TODAY);
        ended.end("sold", NOW);
        save(ended);

        var all = ListRequest.firstPage().limit(200);
        assertThat(listed(all.filter("due", "true")))
                .contains(due)
                .doesNotContain(later, ended.state().id().value());
        assertThat(listed(all.filter("status", "ENDED")))
                .contains(ended.state().id().value());
        assertThat(listed(all.filter("unit", UNIT.toString()))).contains(due, later);
        assertThat(listed(all.filter("customer", UUID.randomUUID().toString()))).isEmpty();
    }

    @Test
    void showsAPlanToItsBranchOnly() {
        var plan = new MaintenancePlanId(stored(aPlan(TODAY)));
        assertThat(asSomeoneOf("SH", () -> queries.view(plan)).customerName()).isEqualTo("张小明");
        assertThatThrownBy(() -> asSomeoneOf("BJ", () -> queries.view(plan))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asSomeoneOf("BJ", () -> PERSISTENCE.inTransaction(() -> plans().get(plan))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void walksThroughEverythingDueInPieces() {
        for (int i = 0; i < 5; i++) {
            save(aPlan(TODAY));
        }
        PERSISTENCE.acting().as(TestPersistence.administrator(), () -> {
            var seen = new ArrayList<MaintenancePlanId>();
            var piece = queries.next(Optional.empty(), 2);
            long count = queries.count(Optional.empty());
            while (!piece.isEmpty()) {
                seen.addAll(piece);
                var last = Optional.of(piece.get(piece.size() - 1));
                assertThat(queries.count(last)).isEqualTo(count - seen.size());
                piece = queries.next(last, 2);
            }
            assertThat(seen).hasSize((int) count).doesNotHaveDuplicates();
        });
    }

    /** Two who generate the same plan at the same moment: one does, the other is told. */
    @Test
    void letsOneOfTwoGenerateAtOnce() {
        var plan = aPlan(TODAY);
        save(plan);
        var bothHaveLoaded = new CyclicBarrier(2);
        Supplier<String> generate = () -> inTransaction(() -> {
            var mine = plans().get(plan.state().id());
            try {
                bothHaveLoaded.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            mine.generate(TODAY, 10, NOW);
            plans().save(mine);
            return "done";
        });
        var outcomes =
                List.of(CompletableFuture.supplyAsync(generate), CompletableFuture.supplyAsync(generate)).stream()
                        .map(JpaMaintenancePlansTest::outcome)
                        .toList();
        assertThat(outcomes).containsExactlyInAnyOrder("done", "StaleVersion");
    }

    private static String outcome(CompletableFuture<String> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            return e.getCause().getClass().getSimpleName();
        }
    }
}
