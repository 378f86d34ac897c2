package aftersales.persistence.desk;

import aftersales.application.desk.HomeQueries;
import aftersales.application.desk.HomeView;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.call.CallScope;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import aftersales.persistence.servicerequest.RequestClocks;
import aftersales.persistence.servicerequest.ServiceRequestScope;
import aftersales.persistence.workorder.WorkOrderScope;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what waits in one statement; each count ends at {@link HomeView#MANY}. */
@ReadModel
class JdbiHomeQueries implements HomeQueries {
    private final Reads reads;
    private final Acting acting;
    private final BusinessSettings business;
    private final Clock clock;

    @Inject
    JdbiHomeQueries(@ReadDb Reads reads, Acting acting, BusinessSettings business, Clock clock) {
        this.reads = reads;
        this.acting = acting;
        this.business = business;
        this.clock = clock;
    }

    /** One figure: its column and the rows that it counts. */
    private record Figure(String name, String rows) {
        String sql() {
            return "(select count(*) from (select 1 from " + rows + " limit " + HomeView.MANY + ") counted) as " + name;
        }
    }

    @Override
    public HomeView home() {
        var actor = acting.current();
        var parameters = new HashMap<String, Object>();
        var figures = figures(actor, parameters);
        if (figures.isEmpty()) {
            return view(Map.of());
        }
        var now = clock.instant();
        parameters.put("now", now.atOffset(ZoneOffset.UTC));
        parameters.put("day", LocalDate.ofInstant(now, business.timeZone()));
        parameters.put(
                "today",
                LocalDate.ofInstant(now, business.timeZone())
                        .atStartOfDay(business.timeZone())
                        .toOffsetDateTime());
        var sql =
                "select " + String.join(", ", figures.stream().map(Figure::sql).toList());
        return reads.one(sql, parameters, (row, context) -> view(counts(figures, row)))
                .orElseThrow();
    }

    private static List<Figure> figures(Actor actor, Map<String, Object> parameters) {
        var figures = new ArrayList<Figure>();
        if (actor.has(Permission.REQUEST_VIEW)) {
            var scope = ServiceRequestScope.of(actor, "r");
            parameters.putAll(scope.parameters());
            figures.add(new Figure(
                    "open_requests",
                    "servicerequest.service_request r where r.status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD') and "
                            + scope.condition()));
            figures.add(new Figure(
                    "overdue_requests",
                    "servicerequest.service_request r where (" + RequestClocks.OVERDUE + ") and " + scope.condition()));
        }
        var orders = WorkOrderScope.of(actor, "w");
        if (actor.has(Permission.WORK_ORDER_DISPATCH)) {
            parameters.putAll(orders.parameters());
            figures.add(new Figure(
                    "waiting_dispatch", "workorder.work_order w where w.status = 'PENDING' and " + orders.condition()));
        }
        if (actor.has(Permission.WORK_ORDER_PERFORM) && actor.userId().isPresent()) {
            parameters.put("me", actor.userId().get());
            figures.add(new Figure(
                    "my_jobs_today",
                    "workorder.assignment a where a.engineer_id = :me"
                            + " and a.status in ('OFFERED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'PAUSED')"));
        }
        if (actor.has(Permission.AUDIT_REVIEW)) {
            parameters.putAll(orders.parameters());
            figures.add(new Figure(
                    "to_audit",
                    "workorder.work_order w where w.status in ('COMPLETED', 'NOT_FIXED', 'RETURNED', 'SETTLED')"
                            + " and not exists (select 1 from audit.record_lock l"
                            + " where l.kind = 'WorkOrder' and l.record_id = w.id) and "
                            + orders.condition()));
        }
        if (actor.has(Permission.CALL_HANDLE)) {
            var scope = CallScope.of(actor, "c");
            parameters.putAll(scope.parameters());
            figures.add(new Figure(
                    "missed_calls_today",
                    "call.call c where c.status in ('MISSED', 'UNANSWERED_UNKNOWN') and c.started_at >= :today and "
                            + scope.condition()));
        }
        money(actor, figures, parameters);
        return figures;
    }

    /** What waits for the storekeeper and the cashier. */
    private static void money(Actor actor, List<Figure> figures, Map<String, Object> parameters) {
        if (actor.has(Permission.STOCK_EDIT)) {
            figures.add(new Figure("stock_drafts", "parts.stock_document d where d.status = 'DRAFT'"));
        }
        if (actor.has(Permission.WORK_ORDER_SETTLE)) {
            var scope = WorkOrderScope.of(actor, "w");
            parameters.putAll(scope.parameters());
            figures.add(new Figure(
                    "to_settle",
                    "workorder.work_order w where w.mode = 'FULL' and w.status in ('COMPLETED', 'RETURNED') and "
                            + scope.condition()));
        }
        if (actor.has(Permission.PAYMENT_RECORD)) {
            var scope = RowScopeSql.of(actor, "r", "false");
            parameters.putAll(scope.parameters());
            var owing = "billing.receivable r where r.status in ('OPEN', 'PARTLY_PAID') and " + scope.condition();
            figures.add(new Figure("open_receivables", owing));
            figures.add(new Figure("overdue_receivables", owing + " and r.due_on < :day"));
        }
    }

    private static Map<String, Integer> counts(List<Figure> figures, ResultSet row) throws SQLException {
        var counts = new HashMap<String, Integer>();
        for (Figure figure : figures) {
            counts.put(figure.name(), row.getInt(figure.name()));
        }
        return counts;
    }

    private static HomeView view(Map<String, Integer> counts) {
        return new HomeView(
                Optional.ofNullable(counts.get("open_requests")),
                Optional.ofNullable(counts.get("overdue_requests")),
                Optional.ofNullable(counts.get("waiting_dispatch")),
                Optional.ofNullable(counts.get("my_jobs_today")),
                Optional.ofNullable(counts.get("to_audit")),
                Optional.ofNullable(counts.get("missed_calls_today")),
                Optional.ofNullable(counts.get("stock_drafts")),
                Optional.ofNullable(counts.get("to_settle")),
                Optional.ofNullable(counts.get("open_receivables")),
                Optional.ofNullable(counts.get("overdue_receivables")));
    }
}
