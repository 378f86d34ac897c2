package aftersales.persistence.servicerequest;

import static aftersales.domain.servicerequest.Requests.OPENED;
import static aftersales.domain.servicerequest.Requests.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.application.servicerequest.ServiceRequests;
import aftersales.application.servicerequest.ServiceRequestsContract;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.Role;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.servicerequest.HoldReason;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.servicerequest.ServiceTime;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaServiceRequestsTest extends ServiceRequestsContract {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    @BeforeAll
    static void furnish() throws SQLException {
        ServiceHouse.furnish(DATABASE);
    }

    @Override
    protected ServiceRequests requests() {
        return ServiceHouse.requests(PERSISTENCE);
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return PERSISTENCE.asAdministrator(work);
    }

    @Override
    protected CustomerId customer() {
        return ServiceHouse.CUSTOMER;
    }

    @Override
    protected UnitId unit() {
        return ServiceHouse.UNIT;
    }

    @Override
    protected void makeWorkOrder(ServiceRequestId request) {
        owner(
                "insert into workorder.work_order (id, version, updated_at, number, status, mode, request_id, customer_id,"
                        + " created_at) values ('" + UUID.randomUUID() + "', 0, now(), 'WO-" + UUID.randomUUID()
                        + "', 'PENDING', 'SHORT', '" + request.value() + "', '" + ServiceHouse.CUSTOMER.value()
                        + "', now())");
    }

    @Test
    void isThereOnlyForThoseWhoseRowsItIsAmong() {
        var request = stored(fresh());
        var id = request.state().id();
        assertThat(seenBy(ServiceHouse.actor(UUID.randomUUID(), Role.AGENT, RowScope.BRANCH, "SH"), id))
                .isTrue();
        var elsewhere = ServiceHouse.actor(UUID.randomUUID(), Role.AGENT, RowScope.BRANCH, "BJ");
        assertThat(seenBy(elsewhere, id)).isFalse();
        assertThat(seenBy(ServiceHouse.actor(OWNER.value(), Role.OUTLET, RowScope.OWN, "SH"), id))
                .isFalse();
        request.assign(OWNER, OPENED.plusSeconds(60));
        save(request);
        assertThat(seenBy(ServiceHouse.actor(OWNER.value(), Role.OUTLET, RowScope.OWN, "SH"), id))
                .isTrue();
        assertThatThrownBy(() -> PERSISTENCE
                        .acting()
                        .as(
                                elsewhere,
                                () -> PERSISTENCE.inTransaction(() -> requests().get(id))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> PERSISTENCE.acting().as(elsewhere, () -> ServiceHouse.requestQueries(PERSISTENCE)
                        .view(id)))
                .isInstanceOf(NotFound.class);
    }

    private boolean seenBy(Actor actor, ServiceRequestId id) {
        return PERSISTENCE
                .acting()
                .as(actor, () -> PERSISTENCE.inTransaction(() -> requests().find(id)))
                .isPresent();
    }

    /** Work done for one request takes turns: the second waits, then sees what the first did. */
    @Test
    void isHeldByWorkUntilItsTransactionEnds() throws Exception {
        var request = stored(fresh());
        var id = request.state().id();
        var second = inTransaction(() -> {
            var mine = requests().getForWork(id);
            mine.workDispatched(Optional.of(OWNER), ServiceTime.ALWAYS, OPENED.plusSeconds(60));
            requests().save(mine);
            var waiting = CompletableFuture.supplyAsync(() -> inTransaction(() -> {
                var theirs = requests().getForWork(id);
                theirs.workArrived(OPENED.plusSeconds(90), ServiceTime.ALWAYS, OPENED.plusSeconds(90));
                requests().save(theirs);
                return theirs.state().status().name();
            }));
            pause();
            assertThat(waiting.isDone()).isFalse();
            return waiting;
        });
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("IN_PROGRESS");
        assertThat(load(request).state().version()).isEqualTo(2);
    }

    @Test
    void keepsTheFirstTimeOnHoldTheSameWhenASecondIsAdded() throws SQLException {
        var request = stored(fresh());
        request.assign(OWNER, OPENED);
        request.accept(OPENED);
        request.hold(HoldReason.WAITING_PARTS, Optional.of("缺件"), OPENED.plusSeconds(10));
        save(request);
        String before = rowOf(request, 0);
        var again = load(request);
        again.resume(ServiceTime.ALWAYS, OPENED.plusSeconds(20));
        again.hold(HoldReason.WEATHER, Optional.empty(), OPENED.plusSeconds(30));
        save(again);
        assertThat(rowOf(request, 0))
                .as("updated, not written anew: same insert")
                .isEqualTo(before);
        assertThat(load(request).state().holds()).hasSize(2);
    }

    /** Who inserted the row, which an update does not change as long as nobody deletes it. */
    private static String rowOf(ServiceRequest request, int position) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select reason, from_at from servicerequest.hold_period where request_id = '"
                                + request.state().id().value() + "' and position = " + position)) {
            rows.next();
            return rows.getString(1) + rows.getString(2);
        }
    }

    @Test
    void refusesEveryWriterWhileItIsAudited() throws SQLException {
        var request = stored(fresh());
        request.assign(OWNER, OPENED);
        request.accept(OPENED);
        request.hold(HoldReason.WAITING_PARTS, Optional.empty(), OPENED.plusSeconds(10));
        save(request);
        var open = load(request);
        var id = request.state().id().value();
        lock(id, 1);
        assertThat(load(request).auditLock().isAudited()).isTrue();
        open.resume(ServiceTime.ALWAYS, OPENED.plusSeconds(20));
        assertThatThrownBy(() -> save(open)).isInstanceOfSatisfying(Locked.class, locked -> assertThat(locked.byName())
                .isEqualTo("郑红"));
        for (String sql : new String[] {
            "update servicerequest.service_request set fault_text = 'x' where id = '%s'",
            "delete from servicerequest.service_request where id = '%s'",
            "update servicerequest.hold_period set note = 'x' where request_id = '%s'",
            "delete from servicerequest.hold_period where request_id = '%s'",
            "insert into servicerequest.hold_period (request_id, position, reason, stops_clock, from_at)"
                    + " values ('%s', 9, 'WEATHER', true, now())"
        }) {
            assertThatThrownBy(() -> ServiceHouse.app(DATABASE, sql.formatted(id)))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("AF001"));
        }
        assertThatThrownBy(() ->
                        ServiceHouse.app(DATABASE, "delete from audit.record_lock where record_id = '" + id + "'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() ->
                        ServiceHouse.app(DATABASE, "alter table servicerequest.service_request disable trigger all"))
                .isInstanceOf(SQLException.class);
    }

    private static void lock(UUID id, int version) throws SQLException {
        ServiceHouse.app(
                DATABASE,
                "select audit.lock_record('ServiceRequest', '%s', %d, '%s', '郑红', '%s')"
                        .formatted(id, version, UUID.randomUUID(), Instant.parse("2026-11-22T02:00:00Z")));
    }

    private static void owner(String sql) {
        try {
            ServiceHouse.owner(DATABASE, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
