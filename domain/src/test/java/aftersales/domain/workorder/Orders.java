package aftersales.domain.workorder;

import aftersales.domain.billing.FeeKind;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.Money;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders for tests: {@code anOrder().mode(FULL).in(ARRIVED).build()}. */
public final class Orders {
    public static final Instant CREATED = Instant.parse("2026-11-20T09:00:00Z");
    public static final Instant DISPATCHED = CREATED.plusSeconds(600);

    /** Late enough for every stamp. */
    public static final Instant NOW = CREATED.plus(Duration.ofHours(8));

    public static final Currency CNY = Currency.getInstance("CNY");
    public static final UserId DISPATCHER = user(0xd1);
    public static final UserId ENGINEER = user(0xe1);
    public static final UserId SECOND = user(0xe2);
    public static final ServiceRequestId REQUEST =
            new ServiceRequestId(UUID.fromString("019aa000-0000-7000-8000-00000000f001"));

    private UUID id = UUID.fromString("019aa000-0000-7000-8000-00000000f101");
    private String number = "WO2611-000001";
    private ServiceRequestId request = REQUEST;
    private CustomerId customer = new CustomerId(UUID.fromString("019aa000-0000-7000-8000-00000000c001"));
    private Optional<UnitId> unit = Optional.empty();
    private WorkOrderMode mode = WorkOrderMode.SHORT;
    private WorkOrderStatus status = WorkOrderStatus.PENDING;
    private List<UserId> engineers = List.of(ENGINEER);
    private AuditLock lock = AuditLock.open();
    private boolean fresh;

    private Orders() {}

    public static Orders anOrder() {
        return new Orders();
    }

    public static UserId user(long number) {
        return new UserId(new UUID(0x019aa00000007000L, 0x8000000000000000L | number));
    }

    public static FeeLine fee(long id, FeeKind kind, String price) {
        return new FeeLine(
                new UUID(7, id), kind, "铜管 2 米", BigDecimal.ONE, Money.parse(price, "CNY"), false, Optional.empty());
    }

    /** A finished report with these fees. */
    public static WorkReport fixed(FeeLine... fees) {
        return report(ServiceResult.FIXED, fees);
    }

    public static WorkReport report(ServiceResult result, FeeLine... fees) {
        return new WorkReport(
                Optional.of(result),
                result.isFinal() ? Optional.empty() : Optional.of(NextStep.NEW_VISIT),
                Optional.of("电容失效"),
                Optional.of("更换电容"),
                List.of(fees));
    }

    public Orders id(UUID value) {
        this.id = value;
        return this;
    }

    public Orders number(String value) {
        this.number = value;
        return this;
    }

    public Orders request(ServiceRequestId value) {
        this.request = value;
        return this;
    }

    public Orders customer(CustomerId value) {
        this.customer = value;
        return this;
    }

    public Orders unit(UnitId value) {
        this.unit = Optional.of(value);
        return this;
    }

    public Orders mode(WorkOrderMode value) {
        this.mode = value;
        return this;
    }

    /** Brought there by what people do. */
    public Orders in(WorkOrderStatus value) {
        this.status = value;
        return this;
    }

    public Orders by(UserId... value) {
        this.engineers = List.of(value);
        return this;
    }

    public Orders audited() {
        this.lock = AuditLock.audited("郑红", NOW);
        return this;
    }

    /** Not saved yet, with its events. */
    public Orders fresh() {
        this.fresh = true;
        return this;
    }

    public WorkOrder build() {
        var order = WorkOrder.create(
                new WorkOrder.Creation(
                        new WorkOrderId(id),
                        new DocumentNumber(number),
                        mode,
                        request,
                        customer,
                        unit,
                        Optional.of(new AppointmentWindow(
                                CREATED.plus(Duration.ofHours(1)), CREATED.plus(Duration.ofHours(3)))),
                        Optional.of("带梯子"),
                        Optional.of(DISPATCHER),
                        Optional.of("SH"),
                        Optional.of("A")),
                CREATED);
        if (status == WorkOrderStatus.CANCELLED) {
            order.cancel("重复派单", DISPATCHED);
        } else if (status != WorkOrderStatus.PENDING) {
            order.dispatch(engineers, DISPATCHED);
            engineers.forEach(engineer -> walk(order, engineer));
            if (status == WorkOrderStatus.SETTLED) {
                order.settle(NOW);
            }
        }
        return fresh ? order : WorkOrder.restore(order.state(), lock);
    }

    private void walk(WorkOrder order, UserId engineer) {
        if (mode == WorkOrderMode.SHORT) {
            if (status == WorkOrderStatus.COMPLETED) {
                finish(order, engineer, fixed());
            }
            return;
        }
        if (reaches(WorkOrderStatus.ACCEPTED)) {
            order.accept(engineer, DISPATCHED.plusSeconds(60));
        }
        if (reaches(WorkOrderStatus.EN_ROUTE)) {
            order.depart(engineer, DISPATCHED.plusSeconds(120), NOW);
        }
        if (reaches(WorkOrderStatus.ARRIVED)) {
            order.arrive(engineer, DISPATCHED.plusSeconds(1800), NOW);
        }
        if (reaches(WorkOrderStatus.IN_SERVICE)) {
            order.start(engineer, DISPATCHED.plusSeconds(1900));
        }
        if (status == WorkOrderStatus.PAUSED) {
            order.pause(engineer, "待料", Optional.empty(), NOW);
        }
        if (reaches(WorkOrderStatus.COMPLETED)) {
            finish(
                    order,
                    engineer,
                    report(status == WorkOrderStatus.NOT_FIXED ? ServiceResult.NOT_FIXED : ServiceResult.FIXED));
        }
        if (status == WorkOrderStatus.RETURNED || status == WorkOrderStatus.SETTLED) {
            order.returned(engineer, NOW, NOW);
        }
    }

    /** Done after an hour and a half, the arrival told with it where it was not stamped. */
    public static boolean finish(WorkOrder order, UserId engineer, WorkReport report) {
        return order.complete(
                new WorkOrder.Completion(
                        engineer,
                        engineer,
                        Optional.of(DISPATCHED.plusSeconds(1800)),
                        DISPATCHED.plusSeconds(7200),
                        Duration.ofMinutes(90),
                        report),
                CNY,
                NOW);
    }

    private boolean reaches(WorkOrderStatus step) {
        return status.compareTo(step) >= 0;
    }
}
