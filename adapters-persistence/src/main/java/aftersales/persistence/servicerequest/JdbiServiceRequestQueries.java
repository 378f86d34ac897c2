package aftersales.persistence.servicerequest;

import aftersales.application.kernel.AccessLog;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Masking;
import aftersales.application.kernel.ReadModel;
import aftersales.application.servicerequest.HoldView;
import aftersales.application.servicerequest.LinkedWorkOrder;
import aftersales.application.servicerequest.RequestRights;
import aftersales.application.servicerequest.ServiceRequestListItem;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.application.servicerequest.ServiceRequestView;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.RequestStatus;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests with the names of customer, unit and people: three statements for a record, one for a list. */
@ReadModel
class JdbiServiceRequestQueries implements ServiceRequestQueries {
    private static final String FROM =
            """
            servicerequest.service_request r
            join customer.customer c on c.id = r.customer_id
            left join installedbase.unit u on u.id = r.unit_id
            left join installedbase.product p on p.id = u.product_id
            left join identity.app_user o on o.id = r.owner_id
            left join audit.record_lock l on l.kind = 'ServiceRequest' and l.record_id = r.id""";

    private static final String UNIT = "coalesce(p.name || ' ' || u.serial_number, '')";

    private final ListSql<ServiceRequestListItem> list = ListSql.of((rs, context) -> item(rs))
            .select(
                    """
                    r.id, r.version, r.number, r.status, r.type, r.priority, r.escalation, r.customer_id,
                    c.name as customer_name, r.unit_id, %s as unit, r.fault_text, r.channel, r.opened_at,
                    o.display_name as owner_name, l.record_id is not null as audited, %s"""
                            .formatted(UNIT, RequestClocks.SELECT))
            .from(FROM)
            .key("r.id")
            .sortable("number", "r.number", "text")
            .sortable("openedAt", "r.opened_at", "timestamptz")
            .sortable("priority", "r.priority_rank", "int")
            .sortable("responseDueAt", "r.response_due_at", "timestamptz")
            .sortable("arrivalDueAt", "coalesce(r.arrival_due_at, 'infinity')", "timestamptz")
            .sortable("customer", "c.name", "text")
            .defaultSort("-openedAt")
            .search(
                    """
                    r.number ilike :q or c.name ilike :q or r.fault_text ilike :q or u.serial_number ilike :q
                    or lower(c.code) like lower(:qPrefix)""")
            .filter("status", "r.status = any(:statusList)")
            .filter("open", "(r.status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD')) = cast(:open as boolean)")
            .filter("overdue", "(" + RequestClocks.OVERDUE + ") = cast(:overdue as boolean)")
            .filter(
                    "restored",
                    "case when %s then 'IN_TIME' when %s then 'LATE' else 'OPEN' end = any(:restoredList)"
                            .formatted(RequestClocks.RESTORED_IN_TIME, RequestClocks.RESTORED_LATE))
            .filter("mine", "(coalesce(r.owner_id = :me, false)) = cast(:mine as boolean)")
            .filter("type", "r.type = any(:typeList)")
            .filter("priority", "r.priority = any(:priorityList)")
            .filter("channel", "r.channel = any(:channelList)")
            .filter("customer", "r.customer_id = cast(:customer as uuid)")
            .filter("unit", "r.unit_id = cast(:unit as uuid)")
            .filter("from", "r.opened_at >= cast(cast(:from as date) as timestamp) at time zone :zone")
            .filter("until", "r.opened_at < cast(cast(:until as date) + 1 as timestamp) at time zone :zone");

    private final Reads reads;
    private final Acting acting;
    private final AccessLog accessLog;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    JdbiServiceRequestQueries(
            @ReadDb Reads reads, Acting acting, AccessLog accessLog, Clock clock, BusinessSettings business) {
        this.reads = reads;
        this.acting = acting;
        this.accessLog = accessLog;
        this.clock = clock;
        this.business = business;
    }

    @Override
    public Listing<ServiceRequestListItem> list(ListRequest request) {
        var actor = acting.current();
        var more = new HashMap<String, Object>();
        more.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        more.put("zone", business.timeZone().getId());
        more.put("me", actor.userId().orElse(new UUID(0, 0)));
        return list.list(reads, request, ServiceRequestScope.of(actor, "r"), more);
    }

    @Override
    public ServiceRequestView view(ServiceRequestId id) {
        var actor = acting.current();
        var scope = ServiceRequestScope.of(actor, "r");
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("id", id.value());
        var orders = reads.list(
                """
                select w.id, w.number, w.status, l.record_id is not null as audited, w.created_at, w.completed_at,
                       coalesce((select string_agg(e.display_name, ', ' order by a.position)
                                 from workorder.assignment a join identity.app_user e on e.id = a.engineer_id
                                 where a.work_order_id = w.id and a.status <> 'DECLINED'), '') as engineers
                from workorder.work_order w
                left join audit.record_lock l on l.kind = 'WorkOrder' and l.record_id = w.id
                where w.request_id = :id order by w.created_at, w.id""",
                Map.of("id", id.value()),
                LinkedWorkOrder.class);
        var holds = reads.list(
                """
                select reason, stops_clock, note, from_at as "from", until_at as "until"
                from servicerequest.hold_period where request_id = :id order by position""",
                Map.of("id", id.value()),
                HoldView.class);
        var view = reads.one(
                        """
                        select r.*, c.code as customer_code, c.name as customer_name, u.serial_number,
                               p.code as product_code, p.name as product_name, p.model, o.display_name as owner_name,
                               b.display_name as opened_by_name, s.display_name as resolved_by_name,
                               l.audited_by_name, l.audited_at
                        from %s
                        left join identity.app_user b on b.id = r.opened_by
                        left join identity.app_user s on s.id = r.resolved_by
                        where r.id = :id and %s"""
                                .formatted(FROM, scope.condition()),
                        parameters,
                        (rs, context) -> view(rs, actor, holds, orders))
                .orElseThrow(() -> new NotFound("ServiceRequest", id.value()));
        accessLog.opened("ServiceRequest", id.value());
        return view;
    }

    private ServiceRequestListItem item(ResultSet rs) throws SQLException {
        var clocks = RequestClocks.read(rs, clock.instant());
        var urgent = clocks.urgent();
        return new ServiceRequestListItem(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("number"),
                rs.getString("status"),
                rs.getString("type"),
                rs.getString("priority"),
                rs.getInt("escalation"),
                rs.getObject("customer_id", UUID.class),
                rs.getString("customer_name"),
                optional(rs, "unit_id", UUID.class),
                rs.getString("unit"),
                rs.getString("fault_text"),
                rs.getString("channel"),
                instant(rs, "opened_at").orElseThrow(),
                text(rs, "owner_name"),
                clocks.response().state(),
                clocks.arrival().state(),
                clocks.restoration().state(),
                urgent.map(Map.Entry::getKey).orElse(""),
                urgent.map(clock -> clock.getValue().state()).orElse("MET"),
                urgent.flatMap(clock -> clock.getValue().dueAt()),
                rs.getBoolean("audited"));
    }

    private ServiceRequestView view(ResultSet rs, Actor actor, List<HoldView> holds, List<LinkedWorkOrder> orders)
            throws SQLException {
        var clocks = RequestClocks.read(rs, clock.instant());
        var status = RequestStatus.valueOf(rs.getString("status"));
        var auditedBy = text(rs, "audited_by_name");
        boolean masked = !actor.has(Permission.PERSONAL_DATA_VIEW);
        return new ServiceRequestView(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("number"),
                status.name(),
                rs.getString("type"),
                text(rs, "proposed_type"),
                text(rs, "cover_rule"),
                optional(rs, "cover_from", LocalDate.class),
                optional(rs, "cover_until", LocalDate.class),
                rs.getObject("type_decided_on", LocalDate.class),
                text(rs, "type_reason"),
                rs.getString("priority"),
                rs.getLong("expected_minutes"),
                rs.getString("fault_text"),
                text(rs, "symptom_code"),
                rs.getObject("customer_id", UUID.class),
                rs.getString("customer_code"),
                rs.getString("customer_name"),
                optional(rs, "unit_id", UUID.class),
                text(rs, "serial_number").orElse(""),
                text(rs, "product_code").orElse(""),
                text(rs, "product_name").orElse(""),
                text(rs, "model").orElse(""),
                masked,
                text(rs, "contact_name"),
                text(rs, "contact_phone").map(phone -> Masking.phone(actor, phone)),
                text(rs, "site_address").map(address -> RequestRights.address(actor, address)),
                rs.getString("channel"),
                optional(rs, "call_id", UUID.class),
                optional(rs, "plan_id", UUID.class),
                instant(rs, "opened_at").orElseThrow(),
                text(rs, "opened_by_name"),
                optional(rs, "owner_id", UUID.class),
                text(rs, "owner_name"),
                rs.getInt("escalation"),
                clocks.response(),
                clocks.arrival(),
                clocks.restoration(),
                holds,
                text(rs, "solution"),
                instant(rs, "resolved_at"),
                text(rs, "resolved_by_name"),
                instant(rs, "closed_at"),
                text(rs, "cancel_reason"),
                orders,
                auditedBy.isPresent() ? List.of() : RequestRights.allowed(actor, status),
                auditedBy,
                instant(rs, "audited_at"),
                instant(rs, "updated_at").orElseThrow());
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
