package aftersales.persistence.servicerequest;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.application.servicerequest.ServiceRequests;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.Role;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.servicerequest.Requests;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests of requests and orders need in the database: a customer with a unit, and people. */
public final class ServiceHouse {
    public static final CustomerId CUSTOMER = Requests.CUSTOMER;
    public static final UnitId UNIT = Requests.UNIT;
    private static final UUID PRODUCT = UUID.fromString("019aa000-0000-7000-8000-00000000d001");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ServiceHouse() {}

    /** Once for each test class. */
    public static void furnish(TestDatabase database) throws SQLException {
        owner(
                database,
                "insert into customer.customer (id, version, updated_at, code, name, customer_class, service_level, status)"
                        + " values ('" + CUSTOMER.value()
                        + "', 0, now(), 'C-1', '李女士', 'CONSUMER', 'STANDARD', 'ACTIVE')");
        owner(
                database,
                "insert into installedbase.product (id, version, updated_at, code, name, status) values ('" + PRODUCT
                        + "', 0, now(), 'KFR-35', '挂机空调', 'CURRENT')");
        owner(
                database,
                "insert into installedbase.unit (id, version, updated_at, serial_number, product_id, customer_id, user_id,"
                        + " source, sold_by_us, cover_rule, return_days, exchange_days, cover_months, repair_warranty_days,"
                        + " starts_at_installation, needs_confirmation, repair_count, status) values ('" + UNIT.value()
                        + "', 0, now(), 'SN-1', '" + PRODUCT + "', '" + CUSTOMER.value() + "', '" + CUSTOMER.value()
                        + "', 'SALE', true, 'X', 7, 30, 12, 30, true, true, 0, 'IN_SERVICE')");
    }

    public static void owner(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the role that the server runs as: what is refused here the application cannot do. */
    public static void app(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.app().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static ServiceRequests requests(TestPersistence persistence) {
        return new JpaServiceRequests(
                persistence.em(), persistence.writes(), persistence.locks(), persistence.acting(), persistence.clock());
    }

    public static ServiceRequestQueries requestQueries(TestPersistence persistence) {
        return new JdbiServiceRequestQueries(
                persistence.reads(),
                persistence.acting(),
                (kind, id) -> {},
                persistence.clock(),
                TestPersistence.business());
    }

    /** A stored request in progress, with a number of its own. */
    public static ServiceRequest request(TestPersistence persistence) {
        var request = Requests.aRequest()
                .id(UUID.randomUUID())
                .number("SR2611-8%05d".formatted(NUMBER.incrementAndGet()))
                .build();
        persistence.asAdministrator(() -> {
            requests(persistence).save(request);
            return request;
        });
        return persistence.asAdministrator(
                () -> requests(persistence).get(request.state().id()));
    }

    /** Somebody of a branch with the rights of a role. */
    public static Actor actor(UUID id, Role role, RowScope scope, String branch) {
        return new Actor(
                Optional.of(id),
                "某人",
                Role.permissionsOf(Set.of(role)),
                scope,
                Optional.of(branch),
                Optional.of("A"),
                Door.WEB);
    }
}
