package aftersales.persistence.installedbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.installedbase.Units;
import aftersales.application.installedbase.UnitsContract;
import aftersales.application.kernel.ListRequest;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.Product;
import aftersales.domain.installedbase.Product.Description;
import aftersales.domain.installedbase.ProductCode;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.ProductStatus;
import aftersales.domain.installedbase.Unit;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaUnitsTest extends UnitsContract {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final CustomerId CUSTOMER = new CustomerId(UUID.randomUUID());
    private static final ProductId PRODUCT = new ProductId(UUID.randomUUID());

    private final SqlCoverRules rules = new SqlCoverRules(PERSISTENCE.reads());
    private final JdbiUnitQueries queries = new JdbiUnitQueries(
            PERSISTENCE.reads(), PERSISTENCE.acting(), Clock.fixed(NOW, ZoneOffset.UTC), TestPersistence.business());
    private final JdbiProductQueries productQueries = new JdbiProductQueries(
            PERSISTENCE.reads(), rules, Clock.fixed(NOW, ZoneOffset.UTC), TestPersistence.business());

    @BeforeAll
    static void haveACustomerAndAProduct() throws SQLException {
        try (var owner = DATABASE.owner().getConnection();
                var insert = owner.prepareStatement(
                        """
                        insert into customer.customer (id, version, updated_at, code, name, customer_class, service_level, status)
                        values (?, 0, now(), 'C-1', '张小明', 'CONSUMER', 'STANDARD', 'ACTIVE')""")) {
            insert.setObject(1, CUSTOMER.value());
            insert.executeUpdate();
        }
        PERSISTENCE.asAdministrator(() -> {
            products().save(product(PRODUCT, "KFR-35", "挂机空调"));
            return null;
        });
    }

    private static JpaProducts products() {
        return new JpaProducts(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.clock());
    }

    private static Product product(ProductId id, String code, String name) {
        var description = new Description(
                name,
                Optional.of("35GW"),
                Optional.of("空调"),
                Optional.of("某某电器"),
                Optional.of("NATIONAL-7-15"),
                Optional.of(36));
        return Product.register(id, new ProductCode(code), description, NOW);
    }

    @Override
    protected Units units() {
        return new JpaUnits(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock());
    }

    @Override
    protected ProductId product() {
        return PRODUCT;
    }

    @Override
    protected CustomerId customer() {
        return CUSTOMER;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return PERSISTENCE.asAdministrator(work);
    }

    @Test
    void givesBackAProduct() {
        var product = product(new ProductId(UUID.randomUUID()), "BCD-200", "冰箱");
        inTransaction(() -> {
            products().save(product);
            return null;
        });
        var loaded = inTransaction(() -> products().get(product.state().id()));
        assertThat(loaded.state()).isEqualTo(product.state());
        assertThat(inTransaction(() -> products().findByCode(new ProductCode("BCD-200"))))
                .isPresent();

        var second = inTransaction(() -> products().get(product.state().id()));
        loaded.change(Description.named("电冰箱"), ProductStatus.DISCONTINUED, NOW);
        second.change(Description.named("冰柜"), ProductStatus.CURRENT, NOW);
        inTransaction(() -> {
            products().save(loaded);
            return null;
        });
        assertThatThrownBy(() -> inTransaction(() -> {
                    products().save(second);
                    return null;
                }))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void refusesASecondProductWithTheSameCode() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    products().save(product(new ProductId(UUID.randomUUID()), "KFR-35", "另一台"));
                    return null;
                }))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("product.code-taken");
    }

    @Test
    void shipsTheTwoPresetsAndTakesTheEditionOfTheDay() throws SQLException {
        assertThat(rules.on(Optional.empty(), LocalDate.parse("2026-01-01")).code())
                .isEqualTo("INSTALLER-7-30-1Y");
        assertThat(rules.on(Optional.empty(), LocalDate.parse("1999-01-01")).code())
                .isEqualTo("INSTALLER-7-30-1Y");
        assertThatThrownBy(() -> rules.on(Optional.of("NONE"), LocalDate.parse("2026-01-01")))
                .isInstanceOf(InvalidValue.class);
        try (var owner = DATABASE.owner().getConnection();
                var insert = owner.createStatement()) {
            insert.execute("insert into installedbase.cover_rule values"
                    + " ('NATIONAL-7-15', '2030-01-01', 7, 15, 24, 30, false, true, false)");
        }
        var national = Optional.of("NATIONAL-7-15");
        assertThat(rules.on(national, LocalDate.parse("2029-12-31")).repairMonths())
                .isEqualTo(12);
        assertThat(rules.on(national, LocalDate.parse("2030-01-01")).repairMonths())
                .isEqualTo(24);
        assertThat(rules.inForce(LocalDate.parse("2031-01-01")))
                .extracting(r -> r.code() + " " + r.repairMonths())
                .containsExactly("INSTALLER-7-30-1Y 12", "NATIONAL-7-15 24");
    }

    @Test
    void listsUnitsWithTheirCoverOfToday() {
        var fresh = saved("LIST-1", "2026-11-20");
        var old = saved("LIST-2", "2024-01-10");
        var request =
                ListRequest.firstPage().filter("customer", CUSTOMER.value().toString());
        var all = asAdministrator(
                () -> queries.list(request.filter("product", PRODUCT.value().toString())));
        assertThat(all.items()).extracting(i -> i.id()).contains(id(fresh), id(old));

        var covered = asAdministrator(() -> queries.list(request.filter("cover", "IN")));
        assertThat(covered.items()).extracting(i -> i.id()).contains(id(fresh)).doesNotContain(id(old));
        var found = asAdministrator(() -> queries.bySerial("list-1"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).verdict()).isEqualTo("RETURN");
        assertThat(found.get(0).coverUntil()).contains(LocalDate.parse("2027-11-20"));
        assertThat(asAdministrator(() -> queries.bySerial("<none>"))).isEmpty();
    }

    @Test
    void refusesAFilterThatCannotBeRead() {
        var odd = ListRequest.firstPage().filter("customer", "abc");
        assertThatThrownBy(() -> asAdministrator(() -> queries.list(odd)))
                .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                        .extracting(violation -> violation.field())
                        .containsExactly("customer"));
    }

    @Test
    void showsAUnitWithItsStaysAndWhatCanHappenNext() {
        var unit = saved("VIEW-1", "2026-01-10");
        var loaded = inTransaction(() -> units().get(unit.state().id()));
        loaded.receiveForRepair(LocalDate.parse("2026-11-01"), NOW);
        inTransaction(() -> {
            units().save(loaded);
            return null;
        });
        var view = asAdministrator(() -> queries.view(unit.state().id()));
        assertThat(view.status()).isEqualTo("IN_REPAIR");
        assertThat(view.purchaserName()).isEqualTo("张小明");
        assertThat(view.startBasis()).contains("SALE");
        assertThat(view.stays()).hasSize(1);
        assertThat(view.allowedActions()).containsExactly("RETURN_FROM_REPAIR", "REPLACE", "TAKE_BACK", "SCRAP");
        assertThatThrownBy(() -> asAdministrator(() -> queries.view(new UnitId(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void leavesOutUnitsThatAreGone() {
        var unit = saved("GONE-1", "2026-01-10");
        var loaded = inTransaction(() -> units().get(unit.state().id()));
        loaded.scrap(LocalDate.parse("2026-11-01"), NOW);
        inTransaction(() -> {
            units().save(loaded);
            return null;
        });
        assertThat(asAdministrator(() -> queries.ofCustomer(CUSTOMER)))
                .extracting(i -> i.serialNumber())
                .doesNotContain("GONE-1");
    }

    @Test
    void listsProductsWithTheNumberOfTheirUnits() {
        saved("COUNT-1", "2026-01-10");
        var products = asAdministrator(() -> productQueries.list(
                new ListRequest(Optional.of("空调"), java.util.Map.of(), Optional.empty(), Optional.empty(), 50, true)));
        assertThat(products.items()).extracting(i -> i.code()).containsExactly("KFR-35");
        assertThat(products.items().get(0).units()).isPositive();
        var view = asAdministrator(() -> productQueries.view(PRODUCT));
        assertThat(view.makerMonths()).contains(36);
        assertThat(view.coverRule()).isEqualTo("NATIONAL-7-15");
        assertThat(asAdministrator(productQueries::coverRules)).hasSize(2);
    }

    private static <T> T asAdministrator(Supplier<T> work) {
        return PERSISTENCE.acting().as(TestPersistence.administrator(), work);
    }

    private static UUID id(Unit unit) {
        return unit.state().id().value();
    }

    private Unit saved(String serial, String soldOn) {
        var unit = aftersales.domain.installedbase.Units.aUnit()
                .id(UUID.randomUUID())
                .serial(serial)
                .product(PRODUCT)
                .customer(CUSTOMER)
                .soldOn(soldOn)
                .build();
        inTransaction(() -> {
            units().save(unit);
            return null;
        });
        return unit;
    }
}
