package aftersales.persistence.maintenance;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.ReadModel;
import aftersales.application.maintenance.DueMaintenance;
import aftersales.application.maintenance.MaintenancePlanListItem;
import aftersales.application.maintenance.MaintenancePlanQueries;
import aftersales.application.maintenance.MaintenancePlanView;
import aftersales.application.maintenance.OccurrenceView;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlanAction;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.MaintenancePlanStatus;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ReadModel
class JdbiMaintenancePlanQueries implements MaintenancePlanQueries, DueMaintenance {
    private static final int SHOWN_OCCURRENCES = 100;
    /** Over {@code :today}. */
    private static final String DUE = "(p.status = 'ACTIVE' and p.window_opens_on <= :today)";

    private static final String FROM =
            """
            maintenance.plan p
            join installedbase.unit u on u.id = p.unit_id
            join installedbase.product pr on pr.id = u.product_id
            join customer.customer c on c.id = u.user_id""";

    private static final String COLUMNS =
            """
            p.id, p.version, p.number, p.title, p.status, p.unit_id, u.serial_number, pr.name as product_name,
            c.id as customer_id, c.name as customer_name, p.interval_count, p.interval_unit, p.next_due_on,
            p.window_opens_on, %s as due, p.updated_at"""
                    .formatted(DUE);

    private static final ListSql<MaintenancePlanListItem> LIST = ListSql.of(MaintenancePlanListItem.class)
            .select(COLUMNS)
            .from(FROM)
            .key("p.id")
            .sortable("nextDueOn", "p.next_due_on", "date")
            .sortable("number", "p.number", "text")
            .sortable("updatedAt", "p.updated_at", "timestamptz")
            .defaultSort("nextDueOn")
            .search("p.number ilike :qPrefix or p.title ilike :q or u.serial_number ilike :qPrefix or c.name ilike :q")
            .filter("status", "p.status = any(:statusList)")
            .filter("unit", "p.unit_id = cast(:unit as uuid)")
            .filter("customer", "c.id = cast(:customer as uuid)")
            .filter("due", DUE + " = cast(:due as boolean)");

    private final Reads reads;
    private final Acting acting;
    private final BusinessSettings business;
    private final Clock clock;

    @Inject
    JdbiMaintenancePlanQueries(@ReadDb Reads reads, Acting acting, BusinessSettings business, Clock clock) {
        this.reads = reads;
        this.acting = acting;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public Listing<MaintenancePlanListItem> list(ListRequest request) {
        return LIST.list(reads, request, scope(), Map.of("today", today()));
    }

    @Override
    public MaintenancePlanView view(MaintenancePlanId id) {
        var scope = scope();
        var parameters = with(scope.parameters(), Map.of("id", id.value(), "today", today()));
        return reads.one(
                        """
                        select %s, p.work, p.first_due_on, p.lead_days, p.last_due_on, p.end_reason, p.branch, p.team
                        from %s where p.id = :id and %s"""
                                .formatted(COLUMNS, FROM, scope.condition()),
                        parameters,
                        (rs, context) -> view(rs, occurrences(id)))
                .orElseThrow(() -> new NotFound("MaintenancePlan", id.value()));
    }

    private static MaintenancePlanView view(ResultSet rs, List<OccurrenceView> occurrences) throws SQLException {
        return new MaintenancePlanView(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("number"),
                rs.getString("title"),
                Optional.ofNullable(rs.getString("work")),
                rs.getString("status"),
                rs.getObject("unit_id", UUID.class),
                rs.getString("serial_number"),
                rs.getString("product_name"),
                rs.getObject("customer_id", UUID.class),
                rs.getString("customer_name"),
                rs.getInt("interval_count"),
                rs.getString("interval_unit"),
                rs.getObject("first_due_on", LocalDate.class),
                rs.getInt("lead_days"),
                Optional.ofNullable(rs.getObject("last_due_on", LocalDate.class)),
                rs.getObject("next_due_on", LocalDate.class),
                rs.getObject("window_opens_on", LocalDate.class),
                rs.getBoolean("due"),
                Optional.ofNullable(rs.getString("end_reason")),
                Optional.ofNullable(rs.getString("branch")),
                Optional.ofNullable(rs.getString("team")),
                instant(rs, "updated_at"),
                occurrences,
                MaintenancePlan.LIFE.allowed(MaintenancePlanStatus.valueOf(rs.getString("status"))).stream()
                        .map(MaintenancePlanAction::name)
                        .toList());
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, java.time.OffsetDateTime.class).toInstant();
    }

    private List<OccurrenceView> occurrences(MaintenancePlanId plan) {
        return reads.list(
                """
                select o.id, o.due_on, o.status, o.request_id, r.number as request_number, r.status as request_status,
                       o.reason
                from maintenance.occurrence o left join servicerequest.service_request r on r.id = o.request_id
                where o.plan_id = :plan order by o.due_on desc limit :most""",
                Map.of("plan", plan.value(), "most", SHOWN_OCCURRENCES),
                OccurrenceView.class);
    }

    @Override
    public long count(Optional<MaintenancePlanId> after) {
        var scope = scope();
        return reads.one(
                        "select count(*) from maintenance.plan p where %s and %s and p.id > :after"
                                .formatted(DUE, scope.condition()),
                        with(scope.parameters(), Map.of("today", today(), "after", idOrLowest(after))),
                        (rs, context) -> rs.getLong(1))
                .orElseThrow();
    }

    @Override
    public List<MaintenancePlanId> next(Optional<MaintenancePlanId> after, int limit) {
        var scope = scope();
        return reads.list(
                """
                select p.id from maintenance.plan p where %s and %s and p.id > :after order by p.id limit :limit"""
                        .formatted(DUE, scope.condition()),
                with(scope.parameters(), Map.of("today", today(), "after", idOrLowest(after), "limit", limit)),
                (rs, context) -> new MaintenancePlanId(rs.getObject(1, UUID.class)));
    }

    private static UUID idOrLowest(Optional<MaintenancePlanId> id) {
        return id.map(MaintenancePlanId::value).orElse(new UUID(0, 0));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.timeZone());
    }

    private RowScopeSql scope() {
        return RowScopeSql.of(acting.current(), "p", "false");
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        var all = new HashMap<String, Object>(some);
        all.putAll(more);
        return all;
    }
}
