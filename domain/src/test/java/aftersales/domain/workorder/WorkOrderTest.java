package aftersales.domain.workorder;

import static aftersales.domain.workorder.Orders.CNY;
import static aftersales.domain.workorder.Orders.CREATED;
import static aftersales.domain.workorder.Orders.DISPATCHED;
import static aftersales.domain.workorder.Orders.DISPATCHER;
import static aftersales.domain.workorder.Orders.ENGINEER;
import static aftersales.domain.workorder.Orders.NOW;
import static aftersales.domain.workorder.Orders.SECOND;
import static aftersales.domain.workorder.Orders.anOrder;
import static aftersales.domain.workorder.Orders.fee;
import static aftersales.domain.workorder.Orders.finish;
import static aftersales.domain.workorder.Orders.fixed;
import static aftersales.domain.workorder.Orders.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.billing.FeeKind;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.billing.FeeTotals;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Violation;
import aftersales.domain.workorder.WorkOrderEvent.WorkCompleted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkOrderTest {
    @Test
    void needsAtLeastOneEngineerAndEachOnce() {
        assertBroken(() -> anOrder().build().dispatch(List.of(), NOW), "workorder.no-engineer");
        assertBroken(
                () -> anOrder().build().dispatch(List.of(ENGINEER, SECOND, ENGINEER), NOW), "workorder.engineer-twice");
    }

    @Test
    void finishesWithTheLastOfItsEngineers() {
        var order =
                anOrder().in(WorkOrderStatus.DISPATCHED).by(ENGINEER, SECOND).build();
        assertThat(finish(order, ENGINEER, fixed())).isFalse();
        assertThat(order.state().completedAt()).isEmpty();
        assertThat(order.state().status()).isEqualTo(WorkOrderStatus.DISPATCHED);
        assertThat(finish(order, SECOND, fixed())).isTrue();
        assertThat(order.state().completedAt()).contains(DISPATCHED.plusSeconds(7200));
        assertThat(order.state().completedBy()).contains(SECOND);
        assertThat(order.state().worked()).isEqualTo(Duration.ofHours(3));
        assertThat(order.drainEvents())
                .extracting(e -> ((WorkCompleted) e).last())
                .containsExactly(false, true);
    }

    @Test
    void finishesWithWhoeverIsLeftWhenOthersDeclined() {
        var order =
                anOrder().in(WorkOrderStatus.DISPATCHED).by(ENGINEER, SECOND).build();
        order.decline(SECOND, "休假", NOW);
        assertThat(finish(order, ENGINEER, fixed())).isTrue();
        assertThat(order.state().status()).isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void remembersWhoWroteTheCompletionDownForTheFourEyes() {
        var order = anOrder().in(WorkOrderStatus.DISPATCHED).build();
        order.complete(
                new WorkOrder.Completion(
                        ENGINEER,
                        DISPATCHER,
                        Optional.of(DISPATCHED.plusSeconds(60)),
                        NOW,
                        Duration.ofMinutes(30),
                        fixed()),
                CNY,
                NOW);
        assertThat(order.state().completedBy()).contains(DISPATCHER);
    }

    @Test
    void takesTheFirstArrivalOfAll() {
        var order =
                anOrder().in(WorkOrderStatus.DISPATCHED).by(ENGINEER, SECOND).build();
        order.arrive(SECOND, DISPATCHED.plusSeconds(300), NOW);
        order.arrive(ENGINEER, DISPATCHED.plusSeconds(200), NOW);
        assertThat(order.state().arrivedAt()).contains(DISPATCHED.plusSeconds(200));
    }

    @Test
    void asksForTheArrivalThatWasNotStamped() {
        var order = anOrder().in(WorkOrderStatus.DISPATCHED).build();
        assertInvalid(() -> complete(order, Optional.empty(), NOW), "arrivedAt workorder.arrival-required");
        order.arrive(ENGINEER, DISPATCHED.plusSeconds(60), NOW);
        complete(order, Optional.of(DISPATCHED.plusSeconds(999)), NOW);
        assertThat(order.state().arrivedAt()).contains(DISPATCHED.plusSeconds(60));
    }

    @Test
    void stampsWhatWasNotWhatWillBe() {
        var order = anOrder().in(WorkOrderStatus.DISPATCHED).build();
        assertInvalid(() -> order.arrive(ENGINEER, NOW.plusSeconds(1), NOW), "at workorder.time-in-future");
        assertInvalid(() -> order.depart(ENGINEER, CREATED, NOW), "at workorder.time-before-dispatch");
        assertInvalid(
                () -> complete(order, Optional.of(NOW), NOW.minusSeconds(1)),
                "completedAt workorder.completed-before-arrival");
        assertInvalid(
                () -> complete(order, Optional.of(DISPATCHED), NOW.plusSeconds(1)),
                "completedAt workorder.time-in-future");
    }

    @Test
    void namesWhatAFinishedReportLacks() {
        var order = anOrder().in(WorkOrderStatus.DISPATCHED).build();
        assertInvalid(
                () -> finish(order, ENGINEER, WorkReport.empty()),
                "result workorder.result-required",
                "fault workorder.fault-required",
                "solution workorder.solution-required");
        var open = new WorkReport(
                Optional.of(ServiceResult.NOT_FIXED),
                Optional.empty(),
                Optional.of("主板损坏"),
                Optional.empty(),
                List.of());
        assertInvalid(() -> finish(order, ENGINEER, open), "nextStep workorder.next-step-required");
        assertThat(order.drainEvents()).isEmpty();
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertInvalid(
                () -> new WorkOrder.Completion(
                        ENGINEER, ENGINEER, Optional.empty(), NOW, Duration.ZERO, WorkReport.empty()),
                "result workorder.result-required",
                "fault workorder.fault-required",
                "solution workorder.solution-required",
                "workedMinutes workorder.worked-range");
    }

    @Test
    void counts30DaysOfWorkInWholeMinutesAtMost() {
        for (var worked : List.of(
                Duration.ZERO,
                Duration.ofMinutes(-1),
                Duration.ofSeconds(90),
                Duration.ofDays(30).plusMinutes(1))) {
            assertInvalid(
                    () -> new WorkOrder.Completion(ENGINEER, ENGINEER, Optional.empty(), NOW, worked, fixed()),
                    "workedMinutes workorder.worked-range");
        }
    }

    @Test
    void keepsWhatWasRecordedAndReadsItOnlyOnceItIsDone() {
        var order = anOrder().in(WorkOrderStatus.DISPATCHED).build();
        order.record(fixed(fee(1, FeeKind.PARTS, "35.00")), CNY, NOW);
        finish(order, ENGINEER, fixed(fee(1, FeeKind.PARTS, "35.00"), fee(2, FeeKind.LABOUR, "120.00")));
        assertThatThrownBy(() -> order.record(fixed(), CNY, NOW))
                .isInstanceOf(aftersales.domain.kernel.IllegalTransition.class);
        assertThat(FeeTotals.of(order.state().report().fees(), CNY).total()).isEqualTo(Money.parse("155.00", "CNY"));
    }

    @Test
    void refusesFeesOfAnotherCurrency() {
        var order = anOrder().in(WorkOrderStatus.DISPATCHED).build();
        var foreign = new FeeLine(
                new UUID(1, 1),
                FeeKind.PARTS,
                "x",
                BigDecimal.ONE,
                Money.parse("1.00", "EUR"),
                false,
                Optional.empty());
        assertInvalid(() -> order.record(fixed(foreign), CNY, NOW), "unitPrice billing.one-currency");
        assertInvalid(() -> finish(order, ENGINEER, fixed(foreign)), "unitPrice billing.one-currency");
    }

    @Test
    void takesAHundredFeesAndEachOnce() {
        var fees = IntStream.rangeClosed(0, WorkReport.MOST_FEES)
                .mapToObj(i -> fee(i, FeeKind.PARTS, "1.00"))
                .toArray(FeeLine[]::new);
        assertInvalid(() -> fixed(fees), "fees workorder.too-many-fees");
        assertInvalid(
                () -> fixed(fee(1, FeeKind.PARTS, "1.00"), fee(1, FeeKind.TRAVEL, "2.00")), "fees workorder.fee-twice");
    }

    @Test
    void isAtWorkAgainWhenItIsSentBack() {
        for (var mode : WorkOrderMode.values()) {
            var order = anOrder()
                    .mode(mode)
                    .in(WorkOrderStatus.COMPLETED)
                    .by(ENGINEER, SECOND)
                    .build();
            order.rate(ENGINEER, 4, NOW);
            order.sendBack("照片不全", NOW);
            assertThat(order.state().completedAt()).isEmpty();
            assertThat(order.state().completedBy()).isEmpty();
            assertThat(order.state().sendBackReason()).contains("照片不全");
            assertThat(order.state().assignments()).allSatisfy(a -> {
                assertThat(a.status()).isEqualTo(AssignmentStatus.ON_SITE);
                assertThat(a.rating()).isEmpty();
                assertThat(a.arrivedAt()).isPresent();
            });
            finish(order, ENGINEER, fixed());
            assertThat(finish(order, SECOND, fixed())).isTrue();
            assertThat(order.state().status()).isEqualTo(WorkOrderStatus.COMPLETED);
        }
    }

    /** A judgement is no return: the slip is still out. */
    @Test
    void isNotBackBecauseItsEngineersWereRated() {
        var order = anOrder()
                .mode(WorkOrderMode.FULL)
                .in(WorkOrderStatus.COMPLETED)
                .by(ENGINEER, SECOND)
                .build();
        order.rate(ENGINEER, 5, NOW);
        order.returned(SECOND, NOW, NOW);
        assertThat(order.state().status()).isEqualTo(WorkOrderStatus.COMPLETED);
    }

    @Test
    void ratesEachEngineerOnceWithOneToFiveStars() {
        var order = anOrder().in(WorkOrderStatus.COMPLETED).by(ENGINEER, SECOND).build();
        assertInvalid(() -> order.rate(ENGINEER, 0, NOW), "stars workorder.rating-range");
        assertInvalid(() -> order.rate(ENGINEER, 6, NOW), "stars workorder.rating-range");
        order.rate(ENGINEER, 5, NOW);
        order.rate(SECOND, 1, NOW);
        assertThat(order.state().assignments())
                .extracting(a -> a.rating().orElseThrow())
                .containsExactly(5, 1);
        assertThatThrownBy(() -> order.rate(ENGINEER, 3, NOW))
                .isInstanceOf(aftersales.domain.kernel.IllegalTransition.class);
    }

    @Test
    void letsNobodyActWhoIsNotOnIt() {
        UserId stranger = Orders.user(99);
        var order = anOrder().in(WorkOrderStatus.DISPATCHED).build();
        assertBroken(() -> order.arrive(stranger, NOW, NOW), "workorder.not-assigned");
        assertBroken(() -> finish(order, stranger, fixed()), "workorder.not-assigned");
        assertThat(order.allowedActions(stranger)).isEmpty();
    }

    @Test
    void takesANewAppointmentWhenWorkIsInterrupted() {
        var window = new AppointmentWindow(NOW, NOW.plusSeconds(3600));
        var order = anOrder()
                .mode(WorkOrderMode.FULL)
                .in(WorkOrderStatus.IN_SERVICE)
                .build();
        order.pause(ENGINEER, "待料", Optional.of(window), NOW);
        assertThat(order.state().appointment()).contains(window);
        order.resume(ENGINEER, NOW);
        order.pause(ENGINEER, "待料", Optional.empty(), NOW);
        assertThat(order.state().appointment()).contains(window);
    }

    @Test
    void ordersTheEndsOfAnAppointment() {
        assertInvalid(() -> new AppointmentWindow(NOW, NOW), "until workorder.window-order");
        assertInvalid(
                () -> new AppointmentWindow(NOW, NOW.plus(Duration.ofDays(7)).plusSeconds(1)),
                "until workorder.window-too-long");
    }

    @Test
    void asksForReasons() {
        assertInvalid(() -> anOrder().build().cancel(" ", NOW), " text.required");
        assertInvalid(
                () -> anOrder().in(WorkOrderStatus.DISPATCHED).build().decline(ENGINEER, "", NOW), " text.required");
        assertInvalid(() -> anOrder().in(WorkOrderStatus.COMPLETED).build().sendBack("", NOW), " text.required");
    }

    @Test
    void goesOnlyWhileNobodyHasWorkedOnIt() {
        for (var status : WorkOrderStatus.values()) {
            var order = anOrder().mode(WorkOrderMode.FULL).in(status).build();
            if (status == WorkOrderStatus.PENDING || status == WorkOrderStatus.CANCELLED) {
                order.delete(Optional.of(DISPATCHER), NOW);
                assertThat(order.drainEvents()).hasSize(1);
            } else {
                assertBroken(
                        () -> order.delete(Optional.of(DISPATCHER), NOW), "workorder.delete-only-pending-or-cancelled");
            }
        }
    }

    @Test
    void settlesNothingWithAResultThatIsNotFinal() {
        for (var result : ServiceResult.values()) {
            var order = anOrder()
                    .mode(WorkOrderMode.FULL)
                    .in(WorkOrderStatus.IN_SERVICE)
                    .build();
            finish(order, ENGINEER, report(result));
            assertThat(order.state().status())
                    .isEqualTo(
                            result == ServiceResult.NOT_FIXED ? WorkOrderStatus.NOT_FIXED : WorkOrderStatus.COMPLETED);
        }
    }

    private static void complete(WorkOrder order, Optional<Instant> arrivedAt, Instant completedAt) {
        order.complete(
                new WorkOrder.Completion(ENGINEER, ENGINEER, arrivedAt, completedAt, Duration.ofHours(1), fixed()),
                CNY,
                NOW);
    }

    private static void assertInvalid(Runnable act, String... violations) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.violations())
                .extracting(v -> field(v) + " " + v.code())
                .containsExactly(violations));
    }

    private static String field(Violation violation) {
        return violation.field();
    }

    private static void assertBroken(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
