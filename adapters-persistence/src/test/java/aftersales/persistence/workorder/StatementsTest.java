package aftersales.persistence.workorder;

import static aftersales.domain.workorder.Orders.ENGINEER;
import static aftersales.domain.workorder.Orders.anOrder;
import static aftersales.domain.workorder.Orders.fee;
import static aftersales.domain.workorder.Orders.finish;
import static aftersales.domain.workorder.Orders.fixed;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.ListRequest;
import aftersales.application.workorder.EngineerLoadQueries;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.servicerequest.Requests;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.Orders;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderStatus;
import aftersales.persistence.database.TestDatabase;
import aftersales.persistence.kernel.TestPersistence;
import aftersales.persistence.servicerequest.ServiceHouse;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a page or a change of the service costs in statements: few, and the same however much there is (P12). */
class StatementsTest {
    @RegisterExtension
    @Order(1)
    static final TestDatabase DATABASE = new TestDatabase();

    @RegisterExtension
    @Order(2)
    static final TestPersistence PERSISTENCE = new TestPersistence(DATABASE);

    private static final int LIST = 3;
    private static final int READ = 3;
    private static final int WRITE = 8;

    /** A change loads the row with its three kinds of children and the lock before it writes. */
    private static final int CHANGE = 9;

    private static int number;

    private final JdbiWorkOrderQueries orders = new JdbiWorkOrderQueries(
            PERSISTENCE.reads(),
            PERSISTENCE.acting(),
            (kind, id) -> {},
            PERSISTENCE.clock(),
            TestPersistence.business());
    private final JdbiEngineerLoadQueries engineers =
            new JdbiEngineerLoadQueries(PERSISTENCE.reads(), PERSISTENCE.clock(), TestPersistence.business());
    private final JpaWorkOrders store = new JpaWorkOrders(
            PERSISTENCE.em(), PERSISTENCE.writes(), PERSISTENCE.locks(), PERSISTENCE.acting(), PERSISTENCE.clock());

    @BeforeAll
    static void furnish() throws SQLException {
        ServiceHouse.furnish(DATABASE);
    }

    @Test
    void sendsAsManyForOneAsForMany() {
        var one = fill(1);
        int[] few = counts(one);
        var many = fill(12);
        assertThat(counts(many)).isEqualTo(few);
        assertThat(few[0]).as("list of requests").isLessThanOrEqualTo(LIST);
        assertThat(few[1]).as("request").isLessThanOrEqualTo(READ);
        assertThat(few[2]).as("list of orders").isLessThanOrEqualTo(LIST);
        assertThat(few[3]).as("order").isLessThanOrEqualTo(READ);
        assertThat(few[4]).as("jobs of an engineer").isEqualTo(1);
        assertThat(few[5]).as("engineers with their load").isEqualTo(1);
    }

    /** A request with {@code size} finished orders, each with as many fees; the last order. */
    private WorkOrder fill(int size) {
        var request = ServiceHouse.request(PERSISTENCE).state().id();
        var last = order(request, size);
        for (int i = 1; i < size; i++) {
            last = order(request, size);
        }
        return last;
    }

    private WorkOrder order(ServiceRequestId request, int fees) {
        var order = anOrder()
                .id(UUID.randomUUID())
                .number("WO2611-7%05d".formatted(++number))
                .request(request)
                .customer(ServiceHouse.CUSTOMER)
                .in(WorkOrderStatus.DISPATCHED)
                .fresh()
                .build();
        var lines = new FeeLine[fees];
        for (int i = 0; i < fees; i++) {
            var line = fee(i, FeeKind.PARTS, "1.00");
            lines[i] = new FeeLine(
                    UUID.randomUUID(),
                    line.kind(),
                    line.description(),
                    line.quantity(),
                    line.unitPrice(),
                    false,
                    line.coverReason());
        }
        finish(order, ENGINEER, fixed(lines));
        save(order);
        return order;
    }

    private int[] counts(WorkOrder order) {
        var all = ListRequest.firstPage().limit(50);
        var requests = ServiceHouse.requestQueries(PERSISTENCE);
        return PERSISTENCE.acting().as(TestPersistence.administrator(), () -> new int[] {
            PERSISTENCE.statementsOf(() -> requests.list(all.filter("open", "true"))),
            PERSISTENCE.statementsOf(() -> requests.view(order.state().request())),
            PERSISTENCE.statementsOf(() -> orders.list(all.filter("state", "FINISHED"))),
            PERSISTENCE.statementsOf(() -> orders.view(order.state().id())),
            PERSISTENCE.statementsOf(orders::myJobs),
            PERSISTENCE.statementsOf(() -> engineers.engineers(EngineerLoadQueries.Order.LEAST_LOADED))
        });
    }

    /** Row with its children, trail with its personal values, and outbox. */
    @Test
    void writesWithFewStatements() {
        var request = Requests.aRequest()
                .id(UUID.randomUUID())
                .number("SR2611-7%05d".formatted(++number))
                .build();
        int opened = PERSISTENCE.statementsOf(() -> PERSISTENCE.asAdministrator(() -> {
            ServiceHouse.requests(PERSISTENCE).save(request);
            return request;
        }));
        assertThat(opened).as("open a request").isLessThanOrEqualTo(WRITE);

        var order = Orders.anOrder()
                .id(UUID.randomUUID())
                .number("WO2611-7%05d".formatted(++number))
                .request(request.state().id())
                .customer(ServiceHouse.CUSTOMER)
                .in(WorkOrderStatus.DISPATCHED)
                .fresh()
                .build();
        assertThat(PERSISTENCE.statementsOf(() -> save(order)))
                .as("make an order")
                .isLessThanOrEqualTo(WRITE);
        int accepted = PERSISTENCE.statementsOf(() -> PERSISTENCE.asAdministrator(() -> {
            var loaded = store.get(order.state().id());
            loaded.accept(ENGINEER, Orders.NOW);
            store.save(loaded);
            return loaded;
        }));
        assertThat(accepted).as("an engineer's step").isLessThanOrEqualTo(CHANGE);
    }

    private void save(WorkOrder order) {
        PERSISTENCE.asAdministrator(() -> {
            store.save(order);
            return order;
        });
    }
}
