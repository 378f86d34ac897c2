package aftersales.application.workorder;

import static aftersales.domain.workorder.Orders.CNY;
import static aftersales.domain.workorder.Orders.ENGINEER;
import static aftersales.domain.workorder.Orders.NOW;
import static aftersales.domain.workorder.Orders.SECOND;
import static aftersales.domain.workorder.Orders.anOrder;
import static aftersales.domain.workorder.Orders.fee;
import static aftersales.domain.workorder.Orders.finish;
import static aftersales.domain.workorder.Orders.fixed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.billing.FeeKind;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.Orders;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.domain.workorder.WorkOrderMode;
import aftersales.domain.workorder.WorkOrderStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every store of work orders promises; run against the fake and against PostgreSQL. */
public abstract class WorkOrdersContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    protected abstract WorkOrders orders();

    /** Runs {@code work} in a transaction of its own. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    /** A request on file, another one each time. */
    protected abstract ServiceRequestId request();

    protected abstract CustomerId customer();

    protected final Orders fresh() {
        return anOrder()
                .id(UUID.randomUUID())
                .number("WO2611-9%05d".formatted(NUMBER.incrementAndGet()))
                .customer(customer())
                .request(request())
                .fresh();
    }

    protected final WorkOrder stored(Orders draft) {
        var order = draft.build();
        save(order);
        return load(order);
    }

    protected final void save(WorkOrder order) {
        inTransaction(() -> {
            orders().save(order);
            return order;
        });
    }

    protected final WorkOrder load(WorkOrder order) {
        return inTransaction(() -> orders().get(order.state().id()));
    }

    @Test
    void givesBackAnOrderInEveryStatusOfBothModes() {
        for (var mode : WorkOrderMode.values()) {
            for (var status : WorkOrderStatus.values()) {
                if (mode == WorkOrderMode.FULL || isClassic(status)) {
                    var order =
                            fresh().mode(mode).in(status).by(ENGINEER, SECOND).build();
                    save(order);
                    assertThat(load(order).state()).as(mode + " " + status).isEqualTo(order.state());
                }
            }
        }
    }

    private static boolean isClassic(WorkOrderStatus status) {
        return switch (status) {
            case PENDING, DISPATCHED, COMPLETED, CANCELLED -> true;
            default -> false;
        };
    }

    @Test
    void keepsFeesInOrderWithThreeDecimalsOfQuantity() {
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED));
        var covered = new FeeLine(
                UUID.randomUUID(),
                FeeKind.TRAVEL,
                "市内交通",
                new BigDecimal("12.345"),
                Money.parse("2.00", "CNY"),
                true,
                Optional.of("保修期内"));
        var parts = feeOf(FeeKind.PARTS, "35.00");
        order.record(fixed(covered, parts), CNY, NOW);
        save(order);
        assertThat(load(order).state().report()).isEqualTo(order.state().report());
    }

    /** One is dropped, one changed and moved, one stays, one is new. */
    @Test
    void keepsEachFeeLineTheSameThroughEdits() {
        var dropped = feeOf(FeeKind.PARTS, "1.00");
        var changed = feeOf(FeeKind.PARTS, "2.00");
        var stays = feeOf(FeeKind.LABOUR, "3.00");
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED));
        order.record(fixed(dropped, changed, stays), CNY, NOW);
        save(order);

        var later = load(order);
        var dearer = new FeeLine(
                changed.id(),
                FeeKind.PARTS,
                "铜管 3 米",
                BigDecimal.ONE,
                Money.parse("2.50", "CNY"),
                false,
                Optional.empty());
        var added = feeOf(FeeKind.TRAVEL, "4.00");
        later.record(fixed(stays, dearer, added), CNY, NOW);
        save(later);
        assertThat(load(order).state().report().fees()).containsExactly(stays, dearer, added);
    }

    @Test
    void movesTheVersionWhenOnlyAnAssignmentChanged() {
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED).by(ENGINEER, SECOND));
        order.accept(SECOND, NOW);
        save(order);
        var again = load(order).state();
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.assignments()).isEqualTo(order.state().assignments());
    }

    @Test
    void keepsThoseWhoDeclinedBesideThoseWhoCame() {
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED).by(ENGINEER, SECOND));
        order.decline(ENGINEER, "休假", NOW);
        save(order);
        var declined = load(order);
        declined.decline(SECOND, "不会修", NOW);
        declined.dispatch(List.of(ENGINEER), NOW);
        save(declined);
        assertThat(load(order).state().assignments()).isEqualTo(declined.state().assignments());
        assertThat(load(order).state().engineers()).containsExactly(ENGINEER);
    }

    @Test
    void refusesTheLaterOfTwoWritersWhoSawTheSameVersion() {
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED).by(ENGINEER, SECOND));
        var first = load(order);
        var second = load(order);
        first.accept(ENGINEER, NOW);
        finish(second, SECOND, fixed(feeOf(FeeKind.PARTS, "9.00")));
        save(first);
        assertThatThrownBy(() -> save(second))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.current()).isEqualTo(1));
        assertThat(load(order).state())
                .isEqualTo(first.state().with().version(1).build());
    }

    @Test
    void writesNothingWhenNothingHappened() {
        var order = stored(fresh());
        save(load(order));
        assertThat(load(order).state().version()).isZero();
    }

    @Test
    void knowsNoOrderThatWasNeverSaved() {
        var stranger = new WorkOrderId(UUID.randomUUID());
        assertThat(inTransaction(() -> orders().find(stranger))).isEmpty();
        assertThatThrownBy(() -> inTransaction(() -> orders().get(stranger))).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsWhetherOtherWorkForTheRequestIsOpen() {
        var one = fresh().build();
        save(one);
        var request = one.state().request();
        assertThat(anyOtherOpen(one)).isFalse();
        var other = fresh().request(request).in(WorkOrderStatus.DISPATCHED).build();
        save(other);
        save(fresh().request(request).in(WorkOrderStatus.CANCELLED).build());
        assertThat(anyOtherOpen(one)).isTrue();
        var done = load(other);
        finish(done, ENGINEER, fixed());
        save(done);
        assertThat(anyOtherOpen(one)).isFalse();
        assertThat(anyOtherOpen(done)).isTrue();
    }

    private boolean anyOtherOpen(WorkOrder order) {
        return inTransaction(() ->
                orders().anyOtherOpen(order.state().request(), order.state().id()));
    }

    @Test
    void removesWhatNobodyWorkedOn() {
        var order = stored(fresh().in(WorkOrderStatus.CANCELLED));
        remove(order);
        assertThat(inTransaction(() -> orders().find(order.state().id()))).isEmpty();
    }

    @Test
    void removesAnOrderWithThoseWhoDeclinedIt() {
        var order = stored(fresh().in(WorkOrderStatus.DISPATCHED));
        order.decline(ENGINEER, "休假", NOW);
        save(order);
        remove(load(order));
        assertThat(inTransaction(() -> orders().find(order.state().id()))).isEmpty();
    }

    @Test
    void refusesToRemoveWhatSomebodyElseHasChangedMeanwhile() {
        var order = stored(fresh());
        var other = load(order);
        other.change(Optional.empty(), Optional.of("带梯子"), NOW);
        save(other);
        assertThatThrownBy(() -> remove(order)).isInstanceOf(StaleVersion.class);
        assertThat(load(order).state().version()).isEqualTo(1);
    }

    protected final void remove(WorkOrder order) {
        inTransaction(() -> {
            order.delete(Optional.empty(), NOW);
            orders().remove(order);
            return order;
        });
    }

    protected static FeeLine feeOf(FeeKind kind, String price) {
        var template = fee(1, kind, price);
        return new FeeLine(
                UUID.randomUUID(),
                kind,
                template.description(),
                template.quantity(),
                template.unitPrice(),
                false,
                Optional.empty());
    }
}
