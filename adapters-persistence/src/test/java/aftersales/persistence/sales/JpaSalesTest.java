package aftersales.persistence.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.customer.Desk;
import aftersales.application.kernel.ListRequest;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Permission;
import aftersales.domain.sales.ExternalId;
import aftersales.domain.sales.Sale;
import aftersales.domain.sales.SaleId;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaSalesTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final CustomerId CUSTOMER = new CustomerId(UUID.randomUUID());
    private static final ProductId PRODUCT = new ProductId(UUID.randomUUID());
    private static final UnitId UNIT = new UnitId(UUID.randomUUID());

    private final JpaSales sales =
            new JpaSales(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock());
    private final JdbiSaleQueries queries = new JdbiSaleQueries(PERSISTENCE.reads(), PERSISTENCE.acting());

    @BeforeAll
    static void haveWhatASaleRefersTo() throws SQLException {
        try (var owner = DATABASE.owner().getConnection();
                var insert = owner.createStatement()) {
            insert.execute(
                    """
                    insert into customer.customer (id, version, updated_at, code, name, customer_class, service_level, status)
                    values ('%s', 0, now(), 'C-1', '张小明', 'CONSUMER', 'STANDARD', 'ACTIVE')"""
                            .formatted(CUSTOMER.value()));
            insert.execute(
                    """
                    insert into installedbase.product (id, version, updated_at, code, name, status)
                    values ('%s', 0, now(), 'KFR-35', '挂机空调', 'CURRENT')"""
                            .formatted(PRODUCT.value()));
            insert.execute(
                    """
                    insert into installedbase.unit (id, version, updated_at, serial_number, product_id, customer_id, user_id,
                        source, sold_by_us, cover_rule, return_days, exchange_days, cover_months, repair_warranty_days,
                        starts_at_installation, needs_confirmation, repair_count, status)
                    values ('%s', 0, now(), 'SN-1', '%s', '%s', '%s', 'SALE', true, 'R', 7, 30, 12, 30, true, true, 0, 'SOLD')"""
                            .formatted(UNIT.value(), PRODUCT.value(), CUSTOMER.value(), CUSTOMER.value()));
        }
    }

    @Test
    void givesBackEverythingThatWasSaved() {
        var sale = sale("S-1", Optional.of(Money.parse("2999.00", "CNY")));
        save(sale);
        var loaded = PERSISTENCE.asAdministrator(() -> sales.get(sale.state().id()));
        assertThat(loaded.state()).isEqualTo(sale.state());
    }

    @Test
    void refusesASecondSaleWithTheSameExternalId() {
        save(sale("S-2", Optional.empty()));
        assertThatThrownBy(() -> save(sale("S-2", Optional.empty())))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("sale.external-id-taken");
        assertThat(PERSISTENCE.asAdministrator(() -> {
                    sales.claim(new ExternalId("ERP", "S-2"));
                    return sales.findByExternalId(new ExternalId("ERP", "S-2"));
                }))
                .isPresent();
    }

    @Test
    void showsASaleWithItsPriceToThoseWhoMaySeeIt() {
        var sale = sale("S-3", Optional.of(Money.parse("128.5", "CNY")));
        save(sale);
        var seen = PERSISTENCE
                .acting()
                .as(
                        TestPersistence.administrator(),
                        () -> queries.view(sale.state().id()));
        assertThat(seen.lines().get(0).unitPrice().orElseThrow().amount()).isEqualTo("128.50");
        assertThat(seen.lines().get(0).units().get(0).serialNumber()).isEqualTo("SN-1");

        var blind = Desk.without(Permission.PRICE_VIEW);
        var hidden =
                PERSISTENCE.acting().as(blind, () -> queries.view(sale.state().id()));
        assertThat(hidden.lines().get(0).unitPrice()).isEmpty();
        var list = PERSISTENCE.acting().as(blind, () -> queries.list(ListRequest.firstPage()));
        assertThat(list.items()).allMatch(item -> item.total().isEmpty());
    }

    @Test
    void listsSalesWithTheirTotal() {
        var sale = sale("TOTAL-1", Optional.of(Money.parse("128.5", "CNY")));
        save(sale);
        var request = ListRequest.firstPage()
                .filter("customer", CUSTOMER.value().toString())
                .filter("soldFrom", "2026-11-01")
                .filter("soldTo", "2026-11-30");
        var found = PERSISTENCE.acting().as(TestPersistence.administrator(), () -> queries.list(request));
        assertThat(found.items())
                .filteredOn(item -> item.externalId().equals("TOTAL-1"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.units()).isEqualTo(1);
                    assertThat(item.total().orElseThrow().amount()).isEqualTo("128.50");
                });
    }

    private void save(Sale sale) {
        PERSISTENCE.asAdministrator(() -> {
            sales.save(sale);
            return null;
        });
    }

    private static Sale sale(String externalId, Optional<Money> price) {
        return Sale.record(
                new Sale.State(
                        new SaleId(UUID.randomUUID()),
                        0,
                        new DocumentNumber("SO2611-%06d".formatted(COUNTER.incrementAndGet())),
                        Optional.of(new ExternalId("ERP", externalId)),
                        "0".repeat(64),
                        LocalDate.parse("2026-11-20"),
                        CUSTOMER,
                        Optional.of("一门店"),
                        Optional.empty(),
                        List.of(new Sale.Line(
                                PRODUCT, price, List.of(new Sale.SoldUnit(new SerialNumber("SN-1"), UNIT)))),
                        Optional.of("SH"),
                        Optional.empty()),
                Instant.parse("2026-11-22T02:00:00Z"));
    }
}
