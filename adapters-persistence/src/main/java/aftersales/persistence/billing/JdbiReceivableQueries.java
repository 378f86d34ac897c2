package aftersales.persistence.billing;

import aftersales.application.billing.AmountView;
import aftersales.application.billing.BalanceView;
import aftersales.application.billing.ChargeItem;
import aftersales.application.billing.PaymentItem;
import aftersales.application.billing.ReceivableListItem;
import aftersales.application.billing.ReceivableQueries;
import aftersales.application.billing.ReceivableView;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.billing.ReceivableStatus;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What is owed and paid with the names of debtors: three statements for a record, one for a list. */
@ReadModel
class JdbiReceivableQueries implements ReceivableQueries {
    private static final int OF_CUSTOMER = 50;
    private static final String FROM = "billing.receivable r join customer.customer c on c.id = r.customer_id";
    private static final String DEBTOR_NAME = "coalesce(r.manufacturer, c.name)";
    private static final String OVERDUE = "(r.status in ('OPEN', 'PARTLY_PAID') and r.due_on < :today)";
    private static final String COLUMNS =
            """
            r.id, r.version, r.number, r.status, r.debtor, %s as debtor_name, r.customer_id, c.name as customer_name,
            r.order_id, r.order_number, r.amount, r.paid, r.currency, r.raised_at, r.due_on, %s as overdue,
            (select max(q.received_on) from billing.payment q where q.receivable_id = r.id and q.amount > 0) as last_paid_on"""
                    .formatted(DEBTOR_NAME, OVERDUE);

    private static final String CHARGE_COLUMNS =
            """
            l.id, l.kind, l.description, trim_scale(l.quantity) as quantity, l.unit_price, l.currency, r.debtor,
            %s as debtor_name, l.cover_reason, r.id as receivable_id, r.number as receivable_number, r.status, r.customer_id,
            c.name as customer_name, r.order_id, r.order_number, r.raised_at as charged_at"""
                    .formatted(DEBTOR_NAME);
    private static final String CHARGE_FROM =
            "billing.charge_line l join billing.receivable r on r.id = l.receivable_id join customer.customer c on c.id = r.customer_id";

    private static final String PAYMENT_COLUMNS =
            """
            p.id, r.version, r.id as receivable_id, r.number as receivable_number, r.debtor, %s as debtor_name, r.customer_id,
            c.name as customer_name, p.amount, p.currency, p.method, p.received_on, p.note, p.recorded_at,
            coalesce(u.display_name, '') as recorded_by_name, p.reverses,
            exists (select 1 from billing.payment q where q.reverses = p.id) as reversed"""
                    .formatted(DEBTOR_NAME);
    private static final String PAYMENT_FROM =
            """
            billing.payment p join billing.receivable r on r.id = p.receivable_id
            join customer.customer c on c.id = r.customer_id left join identity.app_user u on u.id = p.recorded_by""";

    private static final ListSql<ReceivableColumns> LIST = ListSql.of(ReceivableColumns.class)
            .select(COLUMNS)
            .from(FROM)
            .key("r.id")
            .sortable("number", "r.number", "text")
            .sortable("raisedAt", "r.raised_at", "timestamptz")
            .sortable("dueOn", "r.due_on", "date")
            .sortable("amount", "r.amount", "numeric")
            .sortable("balance", "r.amount - r.paid", "numeric")
            .defaultSort("-raisedAt")
            .search("r.number ilike :q or r.order_number ilike :q or c.name ilike :q or r.manufacturer ilike :q")
            .filter("owing", "(r.status in ('OPEN', 'PARTLY_PAID')) = cast(:owing as boolean)")
            .filter("overdue", OVERDUE + " = cast(:overdue as boolean)")
            .filter("status", "r.status = any(:statusList)")
            .filter("debtor", "r.debtor = :debtor")
            .filter("customer", "r.customer_id = cast(:customer as uuid)")
            .filter("order", "r.order_id = cast(:order as uuid)")
            .filter("from", "r.raised_at >= cast(cast(:from as date) as timestamp) at time zone :zone")
            .filter("until", "r.raised_at < cast(cast(:until as date) + 1 as timestamp) at time zone :zone");

    private static final ListSql<ChargeColumns> CHARGES = ListSql.of(ChargeColumns.class)
            .select(CHARGE_COLUMNS)
            .from(CHARGE_FROM)
            .key("l.id")
            .sortable("chargedAt", "r.raised_at", "timestamptz")
            .defaultSort("-chargedAt")
            .search("r.number ilike :q or r.order_number ilike :q or c.name ilike :q or l.description ilike :q")
            .filter("kind", "l.kind = any(:kindList)")
            .filter("debtor", "r.debtor = :debtor")
            .filter("customer", "r.customer_id = cast(:customer as uuid)")
            .filter("order", "r.order_id = cast(:order as uuid)")
            .filter("receivable", "r.id = cast(:receivable as uuid)");

    private static final ListSql<PaymentColumns> PAYMENTS = ListSql.of(PaymentColumns.class)
            .select(PAYMENT_COLUMNS)
            .from(PAYMENT_FROM)
            .key("p.id")
            .sortable("receivedOn", "p.received_on", "date")
            .defaultSort("-receivedOn")
            .search("r.number ilike :q or r.order_number ilike :q or c.name ilike :q or p.note ilike :q")
            .filter("customer", "r.customer_id = cast(:customer as uuid)")
            .filter("receivable", "r.id = cast(:receivable as uuid)")
            .filter("method", "p.method = any(:methodList)")
            .filter("from", "p.received_on >= cast(:from as date)")
            .filter("until", "p.received_on <= cast(:until as date)");

    private static final RowMapper<ReceivableColumns> ROW = ConstructorMapper.of(ReceivableColumns.class);

    private final Reads reads;
    private final Acting acting;
    private final BusinessSettings business;
    private final Clock clock;

    @Inject
    JdbiReceivableQueries(@ReadDb Reads reads, Acting acting, BusinessSettings business, Clock clock) {
        this.reads = reads;
        this.acting = acting;
        this.business = business;
        this.clock = clock;
    }

    public record ReceivableColumns(
            UUID id,
            int version,
            String number,
            String status,
            String debtor,
            String debtorName,
            UUID customerId,
            String customerName,
            UUID orderId,
            String orderNumber,
            BigDecimal amount,
            BigDecimal paid,
            String currency,
            Instant raisedAt,
            LocalDate dueOn,
            boolean overdue,
            Optional<LocalDate> lastPaidOn) {

        ReceivableListItem shown() {
            return new ReceivableListItem(
                    id,
                    version,
                    number,
                    status,
                    debtor,
                    debtorName,
                    customerId,
                    customerName,
                    orderId,
                    orderNumber,
                    view(amount, currency),
                    view(paid, currency),
                    view(owed(), currency),
                    raisedAt,
                    dueOn,
                    overdue,
                    lastPaidOn);
        }

        /** Nothing is expected any more of what was given up or taken back. */
        BigDecimal owed() {
            return ReceivableStatus.valueOf(status).isOwing() ? amount.subtract(paid) : BigDecimal.ZERO;
        }
    }

    public record ChargeColumns(
            UUID id,
            String kind,
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            String currency,
            String debtor,
            String debtorName,
            Optional<String> coverReason,
            UUID receivableId,
            String receivableNumber,
            String status,
            UUID customerId,
            String customerName,
            UUID orderId,
            String orderNumber,
            Instant chargedAt) {

        ChargeItem shown() {
            var price = ReceivableMapper.money(unitPrice, currency);
            return new ChargeItem(
                    id,
                    kind,
                    description,
                    quantity,
                    AmountView.of(price),
                    AmountView.of(price.timesRounded(quantity)),
                    debtor,
                    debtorName,
                    coverReason,
                    receivableId,
                    receivableNumber,
                    status,
                    customerId,
                    customerName,
                    orderId,
                    orderNumber,
                    chargedAt);
        }
    }

    public record PaymentColumns(
            UUID id,
            int version,
            UUID receivableId,
            String receivableNumber,
            String debtor,
            String debtorName,
            UUID customerId,
            String customerName,
            BigDecimal amount,
            String currency,
            String method,
            LocalDate receivedOn,
            Optional<String> note,
            Instant recordedAt,
            String recordedByName,
            Optional<UUID> reverses,
            boolean reversed) {

        PaymentItem shown() {
            return new PaymentItem(
                    id,
                    version,
                    receivableId,
                    receivableNumber,
                    debtor,
                    debtorName,
                    customerId,
                    customerName,
                    view(amount, currency),
                    method,
                    receivedOn,
                    note,
                    recordedAt,
                    recordedByName,
                    reverses,
                    reversed);
        }
    }

    private static AmountView view(BigDecimal amount, String currency) {
        return AmountView.of(ReceivableMapper.money(amount, currency));
    }

    @Override
    public Listing<ReceivableListItem> list(ListRequest request) {
        var page = LIST.list(reads, request, ReceivableScope.of(acting.current(), "r"), times());
        return shown(page, ReceivableColumns::shown);
    }

    @Override
    public Listing<ChargeItem> charges(ListRequest request) {
        return shown(
                CHARGES.list(reads, request, ReceivableScope.of(acting.current(), "r"), times()), ChargeColumns::shown);
    }

    @Override
    public Listing<PaymentItem> payments(ListRequest request) {
        return shown(
                PAYMENTS.list(reads, request, ReceivableScope.of(acting.current(), "r"), times()),
                PaymentColumns::shown);
    }

    private static <R, V> Listing<V> shown(Listing<R> page, Function<R, V> shown) {
        return new Listing<>(page.items().stream().map(shown).toList(), page.next(), page.previous(), page.count());
    }

    @Override
    public PaymentItem payment(UUID id) {
        var parameters = parameters(id);
        return reads.one(
                        "select %s from %s where p.id = :id and %s"
                                .formatted(PAYMENT_COLUMNS, PAYMENT_FROM, scope().condition()),
                        parameters,
                        PaymentColumns.class)
                .map(PaymentColumns::shown)
                .orElseThrow(() -> new NotFound("Payment", id));
    }

    @Override
    public ReceivableView view(ReceivableId id) {
        var parameters = parameters(id.value());
        var lines = reads.list(
                "select %s from %s where r.id = :id order by l.position".formatted(CHARGE_COLUMNS, CHARGE_FROM),
                parameters,
                ChargeColumns.class);
        var payments = reads.list(
                "select %s from %s where r.id = :id order by p.position".formatted(PAYMENT_COLUMNS, PAYMENT_FROM),
                parameters,
                PaymentColumns.class);
        return reads.one(
                        "select %s, r.close_reason, r.updated_at from %s where r.id = :id and %s"
                                .formatted(COLUMNS, FROM, scope().condition()),
                        parameters,
                        (rs, context) -> view(
                                ROW.map(rs, context),
                                rs.getString("close_reason"),
                                rs.getObject("updated_at", OffsetDateTime.class).toInstant(),
                                lines,
                                payments))
                .orElseThrow(() -> new NotFound(JpaReceivables.KIND, id.value()));
    }

    private ReceivableView view(
            ReceivableColumns row,
            String closeReason,
            Instant updatedAt,
            List<ChargeColumns> lines,
            List<PaymentColumns> payments) {
        var r = row.shown();
        return new ReceivableView(
                r.id(),
                r.version(),
                r.number(),
                r.status(),
                r.debtor(),
                r.debtorName(),
                r.customerId(),
                r.customerName(),
                r.orderId(),
                r.orderNumber(),
                r.amount(),
                r.paid(),
                r.balance(),
                lines.stream().map(ChargeColumns::shown).toList(),
                payments.stream().map(PaymentColumns::shown).toList(),
                r.raisedAt(),
                r.dueOn(),
                r.overdue(),
                Optional.ofNullable(closeReason),
                actions(r.status(), acting.current()),
                updatedAt);
    }

    @Override
    public BalanceView balance(CustomerId customer) {
        var request = ListRequest.firstPage()
                .limit(OF_CUSTOMER)
                .filter("customer", customer.value().toString())
                .filter("debtor", "CUSTOMER");
        var parameters = parameters(customer.value());
        record Sums(BigDecimal open, BigDecimal overdue) {}
        var sums = reads.one(
                        """
                        select coalesce(sum(r.amount - r.paid), 0) as open,
                               coalesce(sum(r.amount - r.paid) filter (where r.due_on < :today), 0) as overdue
                        from billing.receivable r
                        where r.customer_id = :id and r.debtor = 'CUSTOMER' and r.status in ('OPEN', 'PARTLY_PAID') and %s"""
                                .formatted(scope().condition()),
                        parameters,
                        (rs, context) -> new Sums(rs.getBigDecimal("open"), rs.getBigDecimal("overdue")))
                .orElseThrow();
        return new BalanceView(
                amount(sums.open()), amount(sums.overdue()), list(request).items());
    }

    @Override
    public List<ReceivableListItem> ofOrder(UUID order) {
        return reads
                .list(
                        "select %s from %s where r.order_id = :id and %s order by r.status = 'REVERSED', r.number"
                                .formatted(COLUMNS, FROM, scope().condition()),
                        parameters(order),
                        ReceivableColumns.class)
                .stream()
                .map(ReceivableColumns::shown)
                .toList();
    }

    private AmountView amount(BigDecimal amount) {
        return AmountView.of(Money.parse(
                amount.stripTrailingZeros().toPlainString(), business.currency().getCurrencyCode()));
    }

    private RowScopeSql scope() {
        return ReceivableScope.of(acting.current(), "r");
    }

    private Map<String, Object> times() {
        return Map.of(
                "zone",
                business.timeZone().getId(),
                "today",
                LocalDate.ofInstant(clock.instant(), business.timeZone()));
    }

    private Map<String, Object> parameters(UUID id) {
        var parameters = new HashMap<>(times());
        parameters.putAll(scope().parameters());
        parameters.put("id", id);
        return parameters;
    }

    private static List<String> actions(String status, Actor actor) {
        var actions = new ArrayList<String>();
        if (ReceivableStatus.valueOf(status).isOwing()) {
            if (actor.has(Permission.PAYMENT_RECORD)) {
                actions.add("PAY");
            }
            if (actor.has(Permission.RECEIVABLE_WRITE_OFF)) {
                actions.add("WRITE_OFF");
            }
        }
        return List.copyOf(actions);
    }
}
