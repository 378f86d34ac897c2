package aftersales.domain.workorder;

import static aftersales.domain.workorder.Orders.CNY;
import static aftersales.domain.workorder.Orders.DISPATCHED;
import static aftersales.domain.workorder.Orders.ENGINEER;
import static aftersales.domain.workorder.Orders.NOW;
import static aftersales.domain.workorder.Orders.SECOND;
import static aftersales.domain.workorder.Orders.anOrder;
import static aftersales.domain.workorder.Orders.fixed;
import static aftersales.domain.workorder.Orders.report;
import static aftersales.domain.workorder.WorkOrderMode.FULL;
import static aftersales.domain.workorder.WorkOrderMode.SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.RuleBroken;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status with every action in both modes, against SM-B and SM-W as they are written down. */
class WorkOrderLifeTest {
    private static final String SM_B_FULL =
            """
            PENDING     DISPATCH>DISPATCHED CANCEL>CANCELLED CHANGE>PENDING
            DISPATCHED  ACCEPT>ACCEPTED DECLINE>PENDING CHANGE>DISPATCHED
            ACCEPTED    DEPART>EN_ROUTE CHANGE>ACCEPTED
            EN_ROUTE    ARRIVE>ARRIVED CHANGE>EN_ROUTE
            ARRIVED     START>IN_SERVICE RECORD>ARRIVED
            IN_SERVICE  PAUSE>PAUSED COMPLETE>COMPLETED REPORT_NOT_FIXED>NOT_FIXED RECORD>IN_SERVICE
            PAUSED      RESUME>IN_SERVICE CHANGE>PAUSED RECORD>PAUSED
            COMPLETED   RETURN>RETURNED SETTLE>SETTLED SEND_BACK>IN_SERVICE RATE>COMPLETED
            NOT_FIXED   RATE>NOT_FIXED
            RETURNED    SETTLE>SETTLED SEND_BACK>IN_SERVICE RATE>RETURNED
            SETTLED
            CANCELLED
            """;

    /** The four classic states: what an engineer stamps does not move the order. */
    private static final String SM_B_SHORT =
            """
            PENDING     DISPATCH>DISPATCHED CANCEL>CANCELLED CHANGE>PENDING
            DISPATCHED  ACCEPT>DISPATCHED DECLINE>PENDING DEPART>DISPATCHED ARRIVE>DISPATCHED COMPLETE>COMPLETED \
            CHANGE>DISPATCHED RECORD>DISPATCHED
            COMPLETED   SEND_BACK>DISPATCHED RATE>COMPLETED
            CANCELLED
            """;

    private static final Map<WorkOrderMode, Map<WorkOrderStatus, Map<WorkOrderAction, WorkOrderStatus>>> SM_B =
            Map.of(FULL, table(SM_B_FULL), SHORT, table(SM_B_SHORT));

    static Stream<Arguments> everyStatusWithEveryAction() {
        return SM_B.entrySet().stream().flatMap(mode -> mode.getValue().keySet().stream()
                .flatMap(status -> Arrays.stream(WorkOrderAction.values())
                        .map(action -> Arguments.of(mode.getKey(), status, action))));
    }

    @ParameterizedTest
    @MethodSource("everyStatusWithEveryAction")
    void goesWhereTheTableSaysAndNowhereElse(WorkOrderMode mode, WorkOrderStatus status, WorkOrderAction action) {
        var order = anOrder().mode(mode).in(status).build();
        assertThat(order.state().status()).isEqualTo(status);
        var expected = Optional.ofNullable(SM_B.get(mode).get(status).get(action));
        assertThat(order.allowedActions().contains(action)).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            act(order, action);
            assertThat(order.state().status()).isEqualTo(expected.get());
            assertThat(order.drainEvents()).hasSize(1);
        } else if (action != WorkOrderAction.REPORT_NOT_FIXED || mode == FULL) { // short mode knows one way to finish
            var before = order.state();
            assertThatThrownBy(() -> act(order, action))
                    .isInstanceOfSatisfying(IllegalTransition.class, refused -> assertThat(refused.state())
                            .isEqualTo(status));
            assertThat(order.state()).isSameAs(before);
            assertThat(order.drainEvents()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyStatusWithEveryAction")
    void refusesEverythingWhileItIsAudited(WorkOrderMode mode, WorkOrderStatus status, WorkOrderAction action) {
        var order = anOrder().mode(mode).in(status).audited().build();
        assertThat(order.allowedActions()).isEmpty();
        assertThat(order.allowedActions(ENGINEER)).isEmpty();
        assertThatThrownBy(() -> act(order, action))
                .isInstanceOfSatisfying(
                        Locked.class, locked -> assertThat(locked.byName()).isEqualTo("郑红"));
        assertThatThrownBy(() -> order.delete(Optional.empty(), NOW)).isInstanceOf(Locked.class);
        assertThat(order.drainEvents()).isEmpty();
    }

    @Test
    void mayBeAuditedInEveryFineStateAfterTheWork() {
        assertThat(Arrays.stream(WorkOrderStatus.values()).filter(WorkOrderStatus::isFinished))
                .containsExactly(
                        WorkOrderStatus.COMPLETED,
                        WorkOrderStatus.NOT_FIXED,
                        WorkOrderStatus.RETURNED,
                        WorkOrderStatus.SETTLED);
    }

    /** One engineer after the other takes each step; the order is always where the one furthest behind is. */
    @Test
    void isWhereItsFurthestBehindEngineerIs() {
        var order = anOrder()
                .mode(FULL)
                .in(WorkOrderStatus.DISPATCHED)
                .by(ENGINEER, SECOND)
                .build();
        var steps = List.of(
                WorkOrderAction.ACCEPT,
                WorkOrderAction.DEPART,
                WorkOrderAction.ARRIVE,
                WorkOrderAction.START,
                WorkOrderAction.COMPLETE,
                WorkOrderAction.RETURN);
        var behind = WorkOrderStatus.DISPATCHED;
        for (var step : steps) {
            act(order, step, ENGINEER);
            assertThat(order.state().status()).as("first after " + step).isEqualTo(behind);
            act(order, step, SECOND);
            behind = SM_B.get(FULL).get(behind).get(step);
            assertThat(order.state().status()).as("both after " + step).isEqualTo(behind);
        }
    }

    @Test
    void goesOnWithoutWhoeverDeclines() {
        for (var mode : WorkOrderMode.values()) {
            var order = anOrder()
                    .mode(mode)
                    .in(WorkOrderStatus.DISPATCHED)
                    .by(ENGINEER, SECOND)
                    .build();
            order.decline(ENGINEER, "休假", NOW);
            assertThat(order.state().status()).isEqualTo(WorkOrderStatus.DISPATCHED);
            assertThat(order.state().engineers()).containsExactly(SECOND);
            assertThatThrownBy(() -> order.accept(ENGINEER, NOW))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, e -> assertThat(e.code()).isEqualTo("workorder.not-assigned"));
            order.decline(SECOND, "不会修", NOW);
            assertThat(order.state().status()).isEqualTo(WorkOrderStatus.PENDING);
            order.dispatch(List.of(ENGINEER), NOW);
            assertThat(order.state().assignments()).hasSize(3);
            assertThat(order.state().engineers()).containsExactly(ENGINEER);
        }
    }

    /** In short mode every stamp may be left out, but nobody goes backwards. */
    @Test
    void letsAnEngineerSkipStampsInShortModeButNotGoBack() {
        var order = anOrder().in(WorkOrderStatus.DISPATCHED).build();
        order.arrive(ENGINEER, DISPATCHED.plusSeconds(60), NOW);
        for (var step : List.of(WorkOrderAction.ACCEPT, WorkOrderAction.DEPART, WorkOrderAction.DECLINE)) {
            assertThatThrownBy(() -> act(order, step, ENGINEER)).isInstanceOf(IllegalTransition.class);
            assertThat(order.allowedActions(ENGINEER)).doesNotContain(step);
        }
        assertThat(order.allowedActions(ENGINEER)).containsExactly(WorkOrderAction.COMPLETE);
    }

    private static void act(WorkOrder order, WorkOrderAction action) {
        act(order, action, ENGINEER);
    }

    private static void act(WorkOrder order, WorkOrderAction action, UserId engineer) {
        switch (action) {
            case DISPATCH -> order.dispatch(List.of(engineer), NOW);
            case ACCEPT -> order.accept(engineer, NOW);
            case DECLINE -> order.decline(engineer, "休假", NOW);
            case DEPART -> order.depart(engineer, NOW, NOW);
            case ARRIVE -> order.arrive(engineer, NOW.minusSeconds(60), NOW);
            case START -> order.start(engineer, NOW);
            case PAUSE -> order.pause(engineer, "待料", Optional.empty(), NOW);
            case RESUME -> order.resume(engineer, NOW);
            case COMPLETE -> complete(order, engineer, fixed());
            case REPORT_NOT_FIXED -> complete(order, engineer, report(ServiceResult.NOT_FIXED));
            case RETURN -> order.returned(engineer, NOW, NOW);
            case SETTLE -> order.settle(NOW);
            case SEND_BACK -> order.sendBack("照片不全", NOW);
            case CANCEL -> order.cancel("客户取消", NOW);
            case CHANGE -> order.change(Optional.empty(), Optional.of("自带梯子"), NOW);
            case RECORD -> order.record(fixed(), CNY, NOW);
            case RATE -> order.rate(engineer, 5, NOW);
        }
    }

    private static void complete(WorkOrder order, UserId engineer, WorkReport report) {
        order.complete(
                new WorkOrder.Completion(
                        engineer, engineer, Optional.of(DISPATCHED.plusSeconds(60)), NOW, Duration.ofHours(1), report),
                CNY,
                NOW);
    }

    private static Map<WorkOrderStatus, Map<WorkOrderAction, WorkOrderStatus>> table(String rows) {
        var table = new EnumMap<WorkOrderStatus, Map<WorkOrderAction, WorkOrderStatus>>(WorkOrderStatus.class);
        rows.lines()
                .map(row -> List.of(row.strip().split("\\s+")))
                .forEach(row -> table.put(
                        WorkOrderStatus.valueOf(row.get(0)),
                        row.stream()
                                .skip(1)
                                .map(cell -> cell.split(">"))
                                .collect(Collectors.toMap(
                                        cell -> WorkOrderAction.valueOf(cell[0]),
                                        cell -> WorkOrderStatus.valueOf(cell[1])))));
        return table;
    }
}
