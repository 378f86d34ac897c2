package aftersales.application.workorder;

import static aftersales.application.customer.Desk.without;
import static aftersales.domain.workorder.Orders.ENGINEER;
import static aftersales.domain.workorder.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.identity.Role;
import aftersales.domain.identity.UserId;
import aftersales.domain.workorder.Orders;
import aftersales.domain.workorder.Progress;
import aftersales.domain.workorder.WorkOrderMode;
import aftersales.domain.workorder.WorkOrderStatus;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each role is offered, for pages and REST links alike. */
class WorkOrderRightsTest {
    private static final UserId STRANGER = Orders.user(77);

    @Test
    void offersTheOfficeItsOwnActsAndThoseOfTheEngineers() {
        assertThat(rights(Role.DISPATCHER, STRANGER, WorkOrderStatus.PENDING).allowed())
                .containsExactlyInAnyOrder("DISPATCH", "CANCEL", "CHANGE");
        assertThat(rights(Role.DISPATCHER, STRANGER, WorkOrderStatus.DISPATCHED).allowed())
                .containsExactlyInAnyOrder("CHANGE", "RECORD", "ACCEPT", "DECLINE", "DEPART", "ARRIVE", "COMPLETE");
        assertThat(rights(Role.DISPATCHER, STRANGER, WorkOrderStatus.DISPATCHED).own())
                .isEmpty();
        assertThat(rights(Role.DISPATCHER, STRANGER, WorkOrderStatus.DISPATCHED).of(ENGINEER))
                .contains("ARRIVE");
    }

    @Test
    void offersTheEngineerHisOwnStepsAndTheReport() {
        assertThat(rights(Role.FIELD_ENGINEER, ENGINEER, WorkOrderStatus.DISPATCHED)
                        .allowed())
                .containsExactlyInAnyOrder("RECORD", "ACCEPT", "DECLINE", "DEPART", "ARRIVE", "COMPLETE");
        assertThat(rights(Role.FIELD_ENGINEER, ENGINEER, WorkOrderStatus.DISPATCHED)
                        .own())
                .containsExactlyInAnyOrder("ACCEPT", "DECLINE", "DEPART", "ARRIVE", "COMPLETE");
        assertThat(rights(Role.FIELD_ENGINEER, STRANGER, WorkOrderStatus.DISPATCHED)
                        .allowed())
                .isEmpty();
    }

    @Test
    void offersJudgementAndSendingBackToThoseWhoMay() {
        assertThat(rights(Role.AUDITOR, STRANGER, WorkOrderStatus.COMPLETED).allowed())
                .containsExactlyInAnyOrder("SEND_BACK", "RATE");
        assertThat(rights(Role.AGENT, STRANGER, WorkOrderStatus.COMPLETED).allowed())
                .isEmpty();
        assertThat(rights(Role.FIELD_ENGINEER, ENGINEER, WorkOrderStatus.COMPLETED)
                        .allowed())
                .isEmpty();
    }

    @Test
    void offersSettlingToTheCashierInFullMode() {
        var progress = progress(WorkOrderMode.FULL, WorkOrderStatus.RETURNED);
        assertThat(new WorkOrderRights(actor(Role.CASHIER, STRANGER), progress, false).allowed())
                .containsExactly("SETTLE");
    }

    @Test
    void offersNothingWhileItIsAudited() {
        var progress = progress(WorkOrderMode.SHORT, WorkOrderStatus.COMPLETED);
        var rights = new WorkOrderRights(without(), progress, true);
        assertThat(rights.allowed()).isEmpty();
        assertThat(rights.own()).isEmpty();
        assertThat(rights.of(ENGINEER)).isEmpty();
    }

    /** Who writes a fee down sees it, with or without the right to prices: else it could not be saved again. */
    @Test
    void showsAmountsToThoseWhoMayAndToWhoeverIsOnTheOrder() {
        assertThat(rights(Role.OUTLET, ENGINEER, WorkOrderStatus.DISPATCHED).seesAmounts())
                .isTrue();
        assertThat(rights(Role.OUTLET, STRANGER, WorkOrderStatus.DISPATCHED).seesAmounts())
                .isFalse();
        assertThat(rights(Role.DISPATCHER, STRANGER, WorkOrderStatus.DISPATCHED).seesAmounts())
                .isTrue();
        assertThat(rights(Role.TECHNICAL_SUPPORT, STRANGER, WorkOrderStatus.DISPATCHED)
                        .seesAmounts())
                .isFalse();
    }

    private static WorkOrderRights rights(Role role, UserId who, WorkOrderStatus status) {
        return new WorkOrderRights(actor(role, who), progress(WorkOrderMode.SHORT, status), false);
    }

    private static Progress progress(WorkOrderMode mode, WorkOrderStatus status) {
        var state = anOrder().mode(mode).in(status).build().state();
        return new Progress(state.mode(), state.status(), state.report().result(), state.assignments());
    }

    private static Actor actor(Role role, UserId who) {
        return new Actor(
                Optional.of(who.value()),
                "某人",
                Role.permissionsOf(Set.of(role)),
                role.scope(),
                Optional.empty(),
                Optional.empty(),
                Door.WEB);
    }
}
