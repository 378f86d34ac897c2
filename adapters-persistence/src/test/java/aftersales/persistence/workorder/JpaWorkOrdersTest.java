package aftersales.persistence.workorder;

import static aftersales.domain.workorder.Orders.CNY;
import static aftersales.domain.workorder.Orders.ENGINEER;
import static aftersales.domain.workorder.Orders.NOW;
import static aftersales.domain.workorder.Orders.SECOND;
import static aftersales.domain.workorder.Orders.finish;
import static aftersales.domain.workorder.Orders.fixed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Actor;
import aftersales.application.workorder.WorkOrders;
import aftersales.application.workorder.WorkOrdersContract;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.Role;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.domain.workorder.WorkOrderStatus;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import aftersales.persistence.servicerequest.ServiceHouse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaWorkOrdersTest extends WorkOrdersContract {
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
    protected WorkOrders orders() {
        return new JpaWorkOrders(
                PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.locks(), PERSISTENCE.acting(), PERSISTENCE.clock());
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return PERSISTENCE.asAdministrator(work);
    }

    @Override
    protected ServiceRequestId request() {
        return ServiceHouse.request(PERSISTENCE).state().id();
    }

    @Override
    protected CustomerId customer() {
        return ServiceHouse.CUSTOMER;
    }

    /** Unchanged and changed assignments and fees keep their rows; only what is new is inserted. */
    @Test
    void touchesOnlyTheChildrenThatChanged() throws SQLException {
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED).by(ENGINEER, SECOND));
        var kept = feeOf(FeeKind.PARTS, "35.00");
        order.record(fixed(kept, feeOf(FeeKind.TRAVEL, "20.00")), CNY, NOW);
        save(order);
        var assignments = versions("assignment", order);
        var fees = versions("fee_line", order);

        var again = load(order);
        again.accept(SECOND, NOW);
        save(again);
        assertThat(versions("fee_line", order)).isEqualTo(fees);
        assertThat(versions("assignment", order)).hasSize(2).contains(assignments.get(0));

        var later = load(order);
        later.record(fixed(kept), CNY, NOW);
        save(later);
        assertThat(versions("fee_line", order)).containsExactly(fees.get(0));
    }

    /** Physical row versions: an untouched row keeps its place. */
    private static List<String> versions(String table, WorkOrder order) throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select ctid, xmin from workorder." + table
                        + " where work_order_id = '" + order.state().id().value() + "' order by position")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2));
            }
            return found;
        }
    }

    /** Both have loaded before either saves: one wins, the other is told, and nothing of the loser is kept. */
    @Test
    void letsOneOfTwoWritersAtOnceWin() {
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED).by(ENGINEER, SECOND));
        var both = new CyclicBarrier(2);
        var outcomes = List.of(
                        writer(order, both, o -> o.accept(ENGINEER, NOW)),
                        writer(order, both, o -> finish(o, SECOND, fixed(feeOf(FeeKind.PARTS, "9.00")))))
                .stream()
                .map(JpaWorkOrdersTest::outcome)
                .toList();
        assertThat(outcomes).containsExactlyInAnyOrder("saved", "StaleVersion");
        assertThat(load(order).state().version()).isEqualTo(1);
    }

    private CompletableFuture<String> writer(WorkOrder order, CyclicBarrier both, Consumer<WorkOrder> act) {
        return CompletableFuture.supplyAsync(() -> inTransaction(() -> {
            var mine = orders().get(order.state().id());
            try {
                both.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            act.accept(mine);
            orders().save(mine);
            return "saved";
        }));
    }

    private static String outcome(CompletableFuture<String> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            return e.getCause().getClass().getSimpleName();
        }
    }

    /** The last two orders of a request finished at the same moment: exactly one of them sees that it is the last. */
    @Test
    void letsExactlyOneOfTheLastTwoSettleTheRequest() {
        for (int round = 0; round < 5; round++) {
            var first = stored(fresh().in(WorkOrderStatus.DISPATCHED));
            var second = stored(fresh().request(first.state().request()).in(WorkOrderStatus.DISPATCHED));
            var both = new CyclicBarrier(2);
            var outcomes = List.of(settler(first, both), settler(second, both)).stream()
                    .map(JpaWorkOrdersTest::outcome)
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder("last", "not last");
        }
    }

    private CompletableFuture<String> settler(WorkOrder order, CyclicBarrier both) {
        return CompletableFuture.supplyAsync(() -> inTransaction(() -> {
            var mine = orders().get(order.state().id());
            finish(mine, ENGINEER, fixed());
            try {
                both.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            orders().save(mine);
            ServiceHouse.requests(PERSISTENCE).getForWork(mine.state().request());
            return orders().anyOtherOpen(mine.state().request(), mine.state().id()) ? "not last" : "last";
        }));
    }

    @Test
    void isThereForThoseOnItAndForTheirBranch() {
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED));
        var id = order.state().id();
        assertThat(seenBy(ServiceHouse.actor(ENGINEER.value(), Role.FIELD_ENGINEER, RowScope.OWN, "SH"), id))
                .isTrue();
        assertThat(seenBy(ServiceHouse.actor(SECOND.value(), Role.FIELD_ENGINEER, RowScope.OWN, "SH"), id))
                .isFalse();
        assertThat(seenBy(ServiceHouse.actor(SECOND.value(), Role.DISPATCHER, RowScope.BRANCH, "SH"), id))
                .isTrue();
        assertThat(seenBy(ServiceHouse.actor(SECOND.value(), Role.DISPATCHER, RowScope.BRANCH, "BJ"), id))
                .isFalse();
        order.decline(ENGINEER, "休假", NOW);
        save(order);
        assertThat(seenBy(ServiceHouse.actor(ENGINEER.value(), Role.FIELD_ENGINEER, RowScope.OWN, "SH"), id))
                .isFalse();
    }

    private boolean seenBy(Actor actor, WorkOrderId id) {
        return PERSISTENCE
                .acting()
                .as(actor, () -> PERSISTENCE.inTransaction(() -> orders().find(id)))
                .isPresent();
    }

    @Test
    void refusesEveryWriterWhileItIsAudited() throws SQLException {
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED));
        finish(order, ENGINEER, fixed(feeOf(FeeKind.PARTS, "35.00")));
        save(order);
        var open = load(order);
        var id = order.state().id().value();
        ServiceHouse.app(
                DATABASE,
                "select audit.lock_record('WorkOrder', '%s', 1, '%s', '郑红', '2026-11-22T02:00:00Z')"
                        .formatted(id, UUID.randomUUID()));
        assertThat(load(order).allowedActions()).isEmpty();
        open.rate(ENGINEER, 5, NOW);
        assertThatThrownBy(() -> save(open)).isInstanceOfSatisfying(Locked.class, locked -> assertThat(locked.byName())
                .isEqualTo("郑红"));
        for (String sql : List.of(
                "update workorder.work_order set fault = 'x' where id = '%s'",
                "delete from workorder.work_order where id = '%s'",
                "update workorder.assignment set rating = 5 where work_order_id = '%s'",
                "delete from workorder.assignment where work_order_id = '%s'",
                "insert into workorder.assignment (work_order_id, position, engineer_id, status, offered_at)"
                        + " values ('%s', 9, '00000000-0000-7000-8000-000000000009', 'OFFERED', now())",
                "update workorder.fee_line set unit_price = 0 where work_order_id = '%s'",
                "delete from workorder.fee_line where work_order_id = '%s'",
                "insert into workorder.fee_line (id, work_order_id, position, kind, description, quantity, unit_price,"
                        + " currency, covered) values (gen_random_uuid(), '%s', 9, 'PARTS', 'x', 1, 1, 'CNY', false)")) {
            assertThatThrownBy(() -> ServiceHouse.app(DATABASE, sql.formatted(id)))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("AF001"));
        }
        assertThatThrownBy(() -> ServiceHouse.app(DATABASE, "truncate workorder.fee_line"))
                .isInstanceOf(SQLException.class);
        assertThat(load(order).state().assignments().get(0).rating()).isEqualTo(Optional.empty());
    }

    /** The auditor read version 1, somebody saved meanwhile: what was not read is not locked. */
    @Test
    void locksOnlyTheVersionThatTheAuditorRead() {
        var order = stored(fresh().in(WorkOrderStatus.COMPLETED));
        order.rate(ENGINEER, 4, NOW);
        save(order);
        assertThatThrownBy(() -> ServiceHouse.app(
                        DATABASE,
                        "select audit.lock_record('WorkOrder', '%s', 0, '%s', '郑红', now())"
                                .formatted(order.state().id().value(), UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("AF004"));
    }
}
