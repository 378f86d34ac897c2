package aftersales.persistence.workorder;

import aftersales.application.billing.AmountView;
import aftersales.application.kernel.AccessLog;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Masking;
import aftersales.application.kernel.ReadModel;
import aftersales.application.servicerequest.RequestRights;
import aftersales.application.workorder.AssignmentView;
import aftersales.application.workorder.FeePartView;
import aftersales.application.workorder.FeeView;
import aftersales.application.workorder.JobItem;
import aftersales.application.workorder.WorkOrderListItem;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.application.workorder.WorkOrderRights;
import aftersales.application.workorder.WorkOrderView;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.billing.FeeLine;
import aftersales.domain.billing.FeeTotals;
import aftersales.domain.billing.Payer;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.Assignment;
import aftersales.domain.workorder.AssignmentStatus;
import aftersales.domain.workorder.Progress;
import aftersales.domain.workorder.ServiceResult;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.domain.workorder.WorkOrderMode;
import aftersales.domain.workorder.WorkOrderStatus;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.servicerequest.RequestClocks;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Orders with the names of customer, unit and engineers: three statements for a record, one for a list. */
@ReadModel
class JdbiWorkOrderQueries implements WorkOrderQueries {
    private static final String FROM =
            """
            workorder.work_order w
            join servicerequest.service_request r on r.id = w.request_id
            join customer.customer c on c.id = w.customer_id
            left join installedbase.unit u on u.id = w.unit_id
            left join installedbase.product p on p.id = u.product_id
            left join audit.record_lock l on l.kind = 'WorkOrder' and l.record_id = w.id""";

    private static final String SHOWN = "case when l.record_id is not null then 'AUDITED' else w.status end";
    private static final String UNIT = "coalesce(p.name || ' ' || u.serial_number, '')";

    private final ListSql<WorkOrderListItem> list = ListSql.of(WorkOrderListItem.class)
            .select(
                    """
                    w.id, w.version, w.number, w.status, %s as shown_status, l.record_id is not null as audited,
                    w.request_id, r.number as request_number, r.type as request_type, r.priority, w.customer_id,
                    c.name as customer_name, w.unit_id, %s as unit, r.fault_text,
                    coalesce((select string_agg(e.display_name, ', ' order by a.position)
                              from workorder.assignment a join identity.app_user e on e.id = a.engineer_id
                              where a.work_order_id = w.id and a.status <> 'DECLINED'), '') as engineers,
                    w.appointment_from, w.appointment_until, w.created_at, w.dispatched_at, w.arrived_at, w.completed_at"""
                            .formatted(SHOWN, UNIT))
            .from(FROM)
            .key("w.id")
            .sortable("number", "w.number", "text")
            .sortable("createdAt", "w.created_at", "timestamptz")
            .sortable("dispatchedAt", "coalesce(w.dispatched_at, '-infinity')", "timestamptz")
            .sortable("completedAt", "coalesce(w.completed_at, '-infinity')", "timestamptz")
            .sortable("appointment", "coalesce(w.appointment_from, 'infinity')", "timestamptz")
            .sortable("priority", "r.priority_rank", "int")
            .sortable("customer", "c.name", "text")
            .defaultSort("-createdAt")
            .search(
                    """
                    w.number ilike :q or r.number ilike :q or c.name ilike :q or r.fault_text ilike :q
                    or u.serial_number ilike :q""")
            .filter(
                    "state",
                    """
                    case when l.record_id is not null then 'AUDITED'
                         when w.status in ('COMPLETED', 'NOT_FIXED', 'RETURNED', 'SETTLED') then 'FINISHED'
                         when w.status in ('PENDING', 'CANCELLED') then w.status
                         else 'OUT' end = any(:stateList)""")
            .filter("status", "w.status = any(:statusList)")
            .filter(
                    "engineer",
                    """
                    exists (select 1 from workorder.assignment f where f.work_order_id = w.id
                            and f.engineer_id = cast(:engineer as uuid) and f.status <> 'DECLINED')""")
            .filter(
                    "mine",
                    """
                    exists (select 1 from workorder.assignment f where f.work_order_id = w.id
                            and f.engineer_id = :me and f.status <> 'DECLINED') = cast(:mine as boolean)""")
            .filter("request", "w.request_id = cast(:request as uuid)")
            .filter("customer", "w.customer_id = cast(:customer as uuid)")
            .filter("unit", "w.unit_id = cast(:unit as uuid)")
            .filter("from", "w.created_at >= cast(cast(:from as date) as timestamp) at time zone :zone")
            .filter(
                    "completedFrom",
                    "w.completed_at >= cast(cast(:completedFrom as date) as timestamp) at time zone :zone")
            .filter(
                    "completedUntil",
                    "w.completed_at < cast(cast(:completedUntil as date) + 1 as timestamp) at time zone :zone")
            .filter(
                    "fee",
                    """
                    exists (select 1 from workorder.fee_line f where f.work_order_id = w.id
                            and f.kind = any(:feeList))""")
            .filter("until", "w.created_at < cast(cast(:until as date) + 1 as timestamp) at time zone :zone");

    private final Reads reads;
    private final Acting acting;
    private final AccessLog accessLog;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    JdbiWorkOrderQueries(
            @ReadDb Reads reads, Acting acting, AccessLog accessLog, Clock clock, BusinessSettings business) {
        this.reads = reads;
        this.acting = acting;
        this.accessLog = accessLog;
        this.clock = clock;
        this.business = business;
    }

    private record Engineer(Assignment assignment, String name) {}

    private record Fee(FeeLine line, Optional<FeePartView> part) {}

    private record Parts(List<Engineer> engineers, List<Fee> fees) {
        List<FeeLine> lines() {
            return fees.stream().map(Fee::line).toList();
        }
    }

    @Override
    public Listing<WorkOrderListItem> list(ListRequest request) {
        var actor = acting.current();
        return list.list(
                reads,
                request,
                WorkOrderScope.of(actor, "w"),
                Map.of("zone", business.timeZone().getId(), "me", actor.userId().orElse(new UUID(0, 0))));
    }

    @Override
    public WorkOrderView view(WorkOrderId id) {
        var actor = acting.current();
        var scope = WorkOrderScope.of(actor, "w");
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("id", id.value());
        var parts = new Parts(engineers(id), fees(id));
        var view = reads.one(
                        """
                        select w.*, %s as shown_status, r.number as request_number, r.type as request_type, r.priority,
                               r.fault_text, r.contact_name, r.contact_phone, r.site_address, c.name as customer_name,
                               u.serial_number, p.code as product_code, p.name as product_name, p.model, p.manufacturer,
                               b.display_name as created_by_name, d.display_name as completed_by_name,
                               l.audited_by_name, l.audited_at, %s
                        from %s
                        left join identity.app_user b on b.id = w.created_by
                        left join identity.app_user d on d.id = w.completed_by
                        where w.id = :id and %s"""
                                .formatted(SHOWN, RequestClocks.SELECT, FROM, scope.condition()),
                        parameters,
                        (rs, context) -> view(rs, actor, parts))
                .orElseThrow(() -> new NotFound("WorkOrder", id.value()));
        accessLog.opened("WorkOrder", id.value());
        return view;
    }

    @Override
    public List<JobItem> myJobs() {
        var actor = acting.current();
        var today = LocalDate.ofInstant(clock.instant(), business.timeZone());
        return reads.list(
                """
                select w.id, w.number, %s as order_status, a.status, r.priority, c.name as customer_name,
                       r.contact_name, case when :personal then r.contact_phone end as contact_phone,
                       coalesce(r.site_address, '') as site_address, %s as unit, r.fault_text, w.appointment_from,
                       w.appointment_until, r.arrival_due_at, a.arrived_at, a.completed_at
                from %s
                join workorder.assignment a on a.work_order_id = w.id and a.engineer_id = :me
                where a.status in ('OFFERED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'PAUSED')
                   or (a.status in ('DONE', 'BACK', 'RATED')
                       and a.completed_at >= cast(cast(:today as date) as timestamp) at time zone :zone)
                order by array_position(array['ON_SITE', 'EN_ROUTE', 'PAUSED', 'ACCEPTED', 'OFFERED'], a.status) nulls last,
                         coalesce(w.appointment_from, r.arrival_due_at, w.created_at), w.id
                limit 100"""
                        .formatted(SHOWN, UNIT, FROM),
                Map.of(
                        "me",
                        actor.userId().orElse(new UUID(0, 0)),
                        "personal",
                        actor.has(Permission.PERSONAL_DATA_VIEW),
                        "today",
                        today,
                        "zone",
                        business.timeZone().getId()),
                JobItem.class);
    }

    private List<Engineer> engineers(WorkOrderId id) {
        return reads.list(
                """
                select a.*, coalesce(e.display_name, '') as engineer_name from workorder.assignment a
                left join identity.app_user e on e.id = a.engineer_id where a.work_order_id = :id order by a.position""",
                Map.of("id", id.value()),
                (rs, context) -> new Engineer(assignment(rs), rs.getString("engineer_name")));
    }

    private List<Fee> fees(WorkOrderId id) {
        return reads.list(
                """
                select f.id, f.position, f.kind, f.description, f.quantity, f.unit_price, f.currency, f.covered,
                       f.cover_reason, u.part_id, p.code as part_code, p.name as part_name, u.engineer_id,
                       coalesce(e.display_name, '') as engineer_name, u.serials
                from workorder.fee_line f
                left join workorder.part_use u on u.work_order_id = f.work_order_id and u.line_id = f.id
                left join parts.part p on p.id = u.part_id
                left join identity.app_user e on e.id = u.engineer_id
                where f.work_order_id = :id order by f.position""",
                Map.of("id", id.value()),
                (rs, context) -> new Fee(
                        WorkOrderMapper.INSTANCE.fee(new FeeLineRow(
                                rs.getObject("id", UUID.class),
                                new WorkOrderRow.FeeColumns(
                                        rs.getInt("position"),
                                        FeeKind.valueOf(rs.getString("kind")),
                                        rs.getString("description"),
                                        rs.getBigDecimal("quantity"),
                                        rs.getBigDecimal("unit_price"),
                                        rs.getString("currency"),
                                        rs.getBoolean("covered"),
                                        rs.getString("cover_reason")))),
                        part(rs)));
    }

    private static Optional<FeePartView> part(ResultSet rs) throws SQLException {
        if (rs.getObject("part_id") == null) {
            return Optional.empty();
        }
        return Optional.of(new FeePartView(
                rs.getObject("part_id", UUID.class),
                rs.getString("part_code"),
                rs.getString("part_name"),
                rs.getObject("engineer_id", UUID.class),
                rs.getString("engineer_name"),
                List.of((String[]) rs.getArray("serials").getArray())));
    }

    private static Assignment assignment(ResultSet rs) throws SQLException {
        return new Assignment(
                new UserId(rs.getObject("engineer_id", UUID.class)),
                AssignmentStatus.valueOf(rs.getString("status")),
                instant(rs, "offered_at").orElseThrow(),
                instant(rs, "accepted_at"),
                instant(rs, "declined_at"),
                text(rs, "decline_reason"),
                instant(rs, "departed_at"),
                instant(rs, "arrived_at"),
                instant(rs, "started_at"),
                instant(rs, "completed_at"),
                optional(rs, "worked_minutes", Integer.class).map(Duration::ofMinutes),
                instant(rs, "back_at"),
                optional(rs, "rating", Integer.class));
    }

    private WorkOrderView view(ResultSet rs, Actor actor, Parts parts) throws SQLException {
        var clocks = RequestClocks.read(rs, clock.instant());
        var auditedBy = text(rs, "audited_by_name");
        var status = WorkOrderStatus.valueOf(rs.getString("status"));
        var result = text(rs, "result").map(ServiceResult::valueOf);
        var assignments = parts.engineers().stream().map(Engineer::assignment).toList();
        var rights = new WorkOrderRights(
                actor,
                new Progress(WorkOrderMode.valueOf(rs.getString("mode")), status, result, assignments),
                auditedBy.isPresent());
        boolean claimable = text(rs, "manufacturer").isPresent();
        var totals = FeeTotals.of(parts.lines(), business.currency());
        return new WorkOrderView(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("number"),
                status.name(),
                rs.getString("shown_status"),
                rs.getString("mode"),
                rs.getObject("request_id", UUID.class),
                rs.getString("request_number"),
                rs.getString("request_type"),
                rs.getString("priority"),
                rs.getString("fault_text"),
                rs.getObject("customer_id", UUID.class),
                rs.getString("customer_name"),
                optional(rs, "unit_id", UUID.class),
                text(rs, "serial_number").orElse(""),
                text(rs, "product_code").orElse(""),
                text(rs, "product_name").orElse(""),
                text(rs, "model").orElse(""),
                !actor.has(Permission.PERSONAL_DATA_VIEW),
                text(rs, "contact_name"),
                text(rs, "contact_phone").map(phone -> Masking.phone(actor, phone)),
                text(rs, "site_address").map(address -> RequestRights.address(actor, address)),
                clocks.response(),
                clocks.arrival(),
                clocks.restoration(),
                instant(rs, "appointment_from"),
                instant(rs, "appointment_until"),
                text(rs, "instructions"),
                parts.engineers().stream().map(e -> view(e, rights)).toList(),
                result.map(Enum::name),
                text(rs, "next_step"),
                text(rs, "fault"),
                text(rs, "solution"),
                assignments.stream()
                        .flatMap(a -> a.worked().stream())
                        .mapToLong(Duration::toMinutes)
                        .sum(),
                parts.fees().stream().map(fee -> view(fee, claimable, rights)).toList(),
                amount(rights, totals.of(FeeKind.PARTS)),
                amount(rights, totals.of(FeeKind.LABOUR)),
                amount(rights, totals.of(FeeKind.TRAVEL)),
                amount(rights, totals.covered()),
                amount(rights, totals.total()),
                instant(rs, "created_at").orElseThrow(),
                text(rs, "created_by_name"),
                instant(rs, "dispatched_at"),
                instant(rs, "completed_at"),
                optional(rs, "completed_by", UUID.class),
                text(rs, "completed_by_name"),
                instant(rs, "settled_at"),
                text(rs, "send_back_reason"),
                text(rs, "cancel_reason"),
                status.isFinished(),
                rights.allowed(),
                rights.own(),
                auditedBy,
                instant(rs, "audited_at"),
                instant(rs, "updated_at").orElseThrow());
    }

    private static AssignmentView view(Engineer engineer, WorkOrderRights rights) {
        var a = engineer.assignment();
        return new AssignmentView(
                a.engineer().value(),
                engineer.name(),
                a.status().name(),
                a.offeredAt(),
                a.acceptedAt(),
                a.declinedAt(),
                a.declineReason(),
                a.departedAt(),
                a.arrivedAt(),
                a.startedAt(),
                a.completedAt(),
                a.worked().map(Duration::toMinutes),
                a.backAt(),
                a.rating(),
                a.status().isActive() ? rights.of(a.engineer()) : List.of());
    }

    private static FeeView view(Fee shown, boolean claimable, WorkOrderRights rights) {
        var fee = shown.line();
        return new FeeView(
                fee.id(),
                fee.kind().name(),
                fee.description(),
                fee.quantity(),
                amount(rights, fee.unitPrice()),
                amount(rights, fee.amount()),
                amount(rights, fee.charge()),
                fee.covered(),
                fee.coverReason(),
                Payer.of(fee, claimable).name(),
                shown.part());
    }

    private static Optional<AmountView> amount(WorkOrderRights rights, Money money) {
        return rights.seesAmounts() ? Optional.of(AmountView.of(money)) : Optional.empty();
    }

    private static Optional<String> text(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column));
    }

    private static <T> Optional<T> optional(ResultSet rs, String column, Class<T> type) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, type));
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return optional(rs, column, OffsetDateTime.class).map(OffsetDateTime::toInstant);
    }
}
