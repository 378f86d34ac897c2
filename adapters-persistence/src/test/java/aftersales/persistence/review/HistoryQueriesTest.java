package aftersales.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.review.HistoryEntry;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.persistence.customer.CustomerScope;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.ScopedVisibility;
import aftersales.persistence.kernel.TestPersistence;
import aftersales.persistence.kernel.TrailAccessLog;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a history tells, and whom. */
class HistoryQueriesTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final UUID CUSTOMER = UUID.randomUUID();

    private final JdbiHistoryQueries queries = new JdbiHistoryQueries(
            PERSISTENCE.reads(),
            PERSISTENCE.acting(),
            List.of(
                    new ScopedVisibility(
                            PERSISTENCE.reads(),
                            PERSISTENCE.acting(),
                            "Customer",
                            Permission.CUSTOMER_VIEW,
                            "customer.customer r",
                            CustomerScope::of) {}));

    @BeforeAll
    static void haveACustomerThatWasOpened() throws SQLException {
        try (var owner = DATABASE.owner().getConnection();
                var insert = owner.createStatement()) {
            insert.execute(
                    """
                    insert into customer.customer
                        (id, version, updated_at, code, name, customer_class, service_level, status, branch)
                    values ('%s', 0, now(), 'C-1', '张小明', 'CONSUMER', 'STANDARD', 'ACTIVE', 'SHANGHAI')"""
                            .formatted(CUSTOMER));
        }
        var log = new TrailAccessLog(PERSISTENCE.trail(), PERSISTENCE.clock());
        PERSISTENCE.asAdministrator(() -> {
            tell("Registered");
            log.opened("Customer", CUSTOMER);
            tell("Blacklisted");
            log.opened("Customer", CUSTOMER);
            return null;
        });
    }

    private static void tell(String event) {
        PERSISTENCE
                .trail()
                .append("Customer", CUSTOMER, 1, PERSISTENCE.clock().instant(), event, Map.of("note", "Opened"));
    }

    @Test
    void leavesOutThoseWhoOnlyLookedUnlessAskedFor() {
        assertThat(events(false)).containsExactly("Blacklisted", "Registered");
        assertThat(events(true)).containsExactly("Opened", "Blacklisted", "Opened", "Registered");
    }

    @Test
    void askingIsNoLook() {
        int before = events(true).size();
        events(false);
        assertThat(events(true)).hasSize(before);
    }

    @Test
    void isForThoseWhoMaySeeTheRecord() {
        var administrator = TestPersistence.administrator();
        assertThat(historyFor(permitted(RowScope.BRANCH, "SHANGHAI", Permission.CUSTOMER_VIEW)))
                .hasSize(2);
        refused(permitted(RowScope.BRANCH, "BEIJING", Permission.CUSTOMER_VIEW), NotFound.class);
        refused(permitted(RowScope.ALL, "SHANGHAI", Permission.UNIT_VIEW), Forbidden.class);
        assertThatThrownBy(() -> PERSISTENCE
                        .acting()
                        .as(administrator, () -> queries.history("Customer", UUID.randomUUID(), false, 50)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        PERSISTENCE.acting().as(administrator, () -> queries.history("Nothing", CUSTOMER, false, 50)))
                .isInstanceOf(NotFound.class);
    }

    private void refused(Actor actor, Class<? extends DomainException> refusal) {
        assertThatThrownBy(() -> historyFor(actor)).isInstanceOf(refusal);
    }

    private static Actor permitted(RowScope scope, String branch, Permission permission) {
        return new Actor(
                Optional.of(UUID.randomUUID()),
                "张",
                EnumSet.of(permission),
                scope,
                Optional.of(branch),
                Optional.empty(),
                Door.WEB);
    }

    private List<HistoryEntry> historyFor(Actor actor) {
        return PERSISTENCE.acting().as(actor, () -> queries.history("Customer", CUSTOMER, false, 50));
    }

    private List<String> events(boolean withOpenings) {
        return PERSISTENCE
                .acting()
                .as(TestPersistence.administrator(), () -> queries.history("Customer", CUSTOMER, withOpenings, 50))
                .stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
    }
}
