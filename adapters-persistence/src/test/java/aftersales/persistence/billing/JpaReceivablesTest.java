package aftersales.persistence.billing;

import static aftersales.domain.billing.Claims.NOW;
import static aftersales.domain.billing.Claims.TODAY;
import static aftersales.domain.billing.Claims.claim;
import static aftersales.domain.billing.Claims.fee;
import static aftersales.domain.billing.Claims.payment;
import static aftersales.domain.billing.Claims.takingBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.billing.ReceivableListItem;
import aftersales.application.kernel.ListRequest;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.billing.Receivable;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.StaleVersion;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Receivables and payments on real PostgreSQL, as the role that the server runs as. */
class JpaReceivablesTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final CustomerId CUSTOMER = new CustomerId(UUID.randomUUID());

    private final JpaReceivables receivables =
            new JpaReceivables(PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.acting(), PERSISTENCE.clock());
    private final JdbiReceivableQueries queries = new JdbiReceivableQueries(
            PERSISTENCE.reads(), PERSISTENCE.acting(), TestPersistence.business(), PERSISTENCE.clock());

    @BeforeAll
    static void aCustomer() throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var insert = connection.prepareStatement(
                        """
                        insert into customer.customer (id, version, updated_at, code, name, customer_class, service_level, status)
                        values (?, 0, now(), 'C-BILLING', '李秀兰', 'CONSUMER', 'STANDARD', 'ACTIVE')""")) {
            insert.setObject(1, CUSTOMER.value());
            insert.executeUpdate();
        }
    }

    private Receivable saved(Receivable receivable) {
        return PERSISTENCE.asAdministrator(() -> {
            receivables.save(receivable);
            return receivable;
        });
    }

    private Receivable raised(UUID order) {
        return saved(Receivable.raise(
                claim(CUSTOMER, order),
                List.of(fee(FeeKind.LABOUR, "1.5", "120"), fee(FeeKind.TRAVEL, "1", "30")),
                UUID::randomUUID,
                NOW));
    }

    private Receivable load(ReceivableId id) {
        return PERSISTENCE.asAdministrator(() -> receivables.get(id));
    }

    private static <T> T seen(Supplier<T> query) {
        return PERSISTENCE.acting().as(TestPersistence.administrator(), query);
    }

    @Test
    void givesBackWhatWasSaved() {
        var receivable = raised(UUID.randomUUID());
        assertThat(load(receivable.state().id()).state()).isEqualTo(receivable.state());
    }

    @Test
    void addsPaymentsAndEntriesThatTakeThemBack() {
        var id = raised(UUID.randomUUID()).state().id();
        var first = payment("60");
        var paid = load(id);
        paid.pay(first, TODAY);
        saved(paid);
        var back = load(id);
        back.takeBack(first.id(), takingBack());
        saved(back);
        var again = load(id);
        assertThat(again.state().payments())
                .usingRecursiveComparison()
                .isEqualTo(back.state().payments());
        assertThat(again.state().paid().isZero()).isTrue();
        var view = seen(() -> queries.view(id));
        assertThat(view.payments()).hasSize(2);
        assertThat(view.payments().get(0).reversed()).isTrue();
        assertThat(view.balance().amount()).isEqualTo("210.00");
        PERSISTENCE.asAdministrator(() -> {
            assertThat(receivables.ofPayment(first.id())).isPresent();
            return id;
        });
    }

    @Test
    void refusesTheLaterOfTwoCashiers() {
        var id = raised(UUID.randomUUID()).state().id();
        var one = load(id);
        var other = load(id);
        one.pay(payment("150"), TODAY);
        saved(one);
        other.pay(payment("150"), TODAY);
        assertThatThrownBy(() -> saved(other)).isInstanceOf(StaleVersion.class);
        assertThat(load(id).state().paid().amount()).isEqualByComparingTo("150");
    }

    @Test
    void chargesAnOrderOnceUnlessItWasTakenBack() {
        var order = UUID.randomUUID();
        var first = raised(order);
        assertThatThrownBy(() -> raised(order))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("billing.charged-already");
        var back = load(first.state().id());
        back.reverse("done anew", NOW);
        saved(back);
        raised(order);
        PERSISTENCE.asAdministrator(() -> {
            assertThat(receivables.standing(order)).hasSize(1);
            return order;
        });
        assertThat(seen(() -> queries.ofOrder(order)))
                .extracting(ReceivableListItem::status)
                .containsExactly("OPEN", "REVERSED");
    }

    @Test
    void listsWhatIsOwedAndAddsItUp() {
        var order = UUID.randomUUID();
        var id = raised(order).state().id();
        var paid = load(id);
        paid.pay(payment("10"), TODAY);
        saved(paid);
        var listed = seen(() -> queries.list(ListRequest.firstPage()
                        .filter("order", order.toString())
                        .filter("owing", "true")))
                .items();
        assertThat(listed)
                .singleElement()
                .satisfies(item -> assertThat(item.balance().amount()).isEqualTo("200.00"));
        assertThat(seen(() -> queries.charges(ListRequest.firstPage().filter("order", order.toString())))
                        .items())
                .hasSize(2);
        assertThat(seen(() -> queries.payments(ListRequest.firstPage()
                                .filter("receivable", id.value().toString())))
                        .items())
                .hasSize(1);
        assertThat(new BigDecimal(seen(() -> queries.balance(CUSTOMER)).open().amount()))
                .isGreaterThanOrEqualTo(new BigDecimal("200"));
    }

    /** Posted money is never edited, whoever writes, past the domain. */
    @Test
    void refusesEveryEditOfPostedMoney() throws SQLException {
        var id = raised(UUID.randomUUID()).state().id();
        var paid = load(id);
        paid.pay(payment("10"), TODAY);
        saved(paid);
        for (var sql : List.of(
                "update billing.receivable set amount = 1, paid = 0 where id = '" + id.value() + "'",
                "update billing.receivable set customer_id = gen_random_uuid() where id = '" + id.value() + "'",
                "delete from billing.receivable where id = '" + id.value() + "'",
                "update billing.charge_line set unit_price = 1",
                "delete from billing.charge_line",
                "update billing.payment set amount = 1",
                "delete from billing.payment")) {
            try (var connection = DATABASE.app().getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class);
            }
        }
    }
}
