package aftersales.persistence.statistics;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ReadModel;
import aftersales.application.statistics.PeriodFigures;
import aftersales.application.statistics.StatisticsQueries;
import aftersales.application.statistics.StatisticsView;
import aftersales.application.statistics.TimeUnit;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.servicerequest.RequestClocks;
import aftersales.persistence.servicerequest.ServiceRequestScope;
import aftersales.persistence.workorder.WorkOrderScope;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One statement adds up what there is; periods without anything are put in here. */
@ReadModel
class JdbiStatisticsQueries implements StatisticsQueries {
    private static final String SQL =
            """
            with taken as (
                select cast(date_trunc(:unit, r.opened_at at time zone :zone) as date) as starts,
                       count(*) as requests,
                       count(*) filter (where (%1$s) or (%2$s)) as due,
                       count(*) filter (where %1$s) as on_time
                from servicerequest.service_request r
                where r.opened_at >= :from and r.opened_at < :end and %3$s
                group by 1
            ), earned as (
                select cast(date_trunc(:unit, w.completed_at at time zone :zone) as date) as starts,
                       sum(round(f.quantity * f.unit_price, 2)) filter (where f.kind = 'PARTS') as parts,
                       sum(round(f.quantity * f.unit_price, 2)) filter (where f.kind = 'LABOUR') as labour,
                       sum(round(f.quantity * f.unit_price, 2)) filter (where f.kind = 'TRAVEL') as travel
                from workorder.work_order w join workorder.fee_line f on f.work_order_id = w.id
                where w.completed_at >= :from and w.completed_at < :end and f.currency = :currency and %4$s
                group by 1
            )
            select coalesce(t.starts, e.starts) as starts, coalesce(t.requests, 0) as requests,
                   coalesce(t.due, 0) as due, coalesce(t.on_time, 0) as on_time, coalesce(e.parts, 0) as parts,
                   coalesce(e.labour, 0) as labour, coalesce(e.travel, 0) as travel
            from taken t full join earned e on e.starts = t.starts""";

    private final Reads reads;
    private final Acting acting;
    private final BusinessSettings business;
    private final Clock clock;

    @Inject
    JdbiStatisticsQueries(@ReadDb Reads reads, Acting acting, BusinessSettings business, Clock clock) {
        this.reads = reads;
        this.acting = acting;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public StatisticsView statistics(TimeUnit unit, Optional<LocalDate> from, Optional<LocalDate> until) {
        var last = unit.start(until.orElseGet(() -> LocalDate.ofInstant(clock.instant(), business.timeZone())));
        var first = from.map(unit::start).orElseGet(() -> unit.after(last, -usual(unit)));
        var starts = starts(unit, first, last);
        var found = found(unit, first, unit.after(last, 1));
        var periods = starts.stream()
                .map(start -> Optional.ofNullable(found.get(start))
                        .map(row -> row.under(start, end(unit, start)))
                        .orElseGet(() -> PeriodFigures.none(start, end(unit, start))))
                .toList();
        var sum = periods.stream().reduce(PeriodFigures.none(first, end(unit, last)), PeriodFigures::plus);
        return new StatisticsView(unit, mayPrices(), periods, sum);
    }

    private static int usual(TimeUnit unit) {
        return switch (unit) {
            case DAY -> 29;
            case MONTH -> 11;
            case QUARTER -> 7;
        };
    }

    private static LocalDate end(TimeUnit unit, LocalDate start) {
        return unit.after(start, 1).minusDays(1);
    }

    private static List<LocalDate> starts(TimeUnit unit, LocalDate first, LocalDate last) {
        if (first.isAfter(last)) {
            throw new InvalidValue("from", "statistics.from-after-until");
        }
        var starts = new ArrayList<LocalDate>();
        for (var start = first; !start.isAfter(last); start = unit.after(start, 1)) {
            starts.add(start);
            if (starts.size() > MOST_PERIODS) {
                throw new InvalidValue("from", "statistics.too-long", MOST_PERIODS);
            }
        }
        return starts;
    }

    private boolean mayPrices() {
        return acting.current().has(Permission.PRICE_VIEW);
    }

    private Map<LocalDate, Row> found(TimeUnit unit, LocalDate first, LocalDate end) {
        var actor = acting.current();
        var requests = ServiceRequestScope.of(actor, "r");
        var orders = WorkOrderScope.of(actor, "w");
        var parameters = new HashMap<String, Object>(requests.parameters());
        parameters.putAll(orders.parameters());
        parameters.put("unit", unit.name());
        parameters.put("zone", business.timeZone().getId());
        parameters.put("from", midnight(first));
        parameters.put("end", midnight(end));
        parameters.put("currency", business.currency().getCurrencyCode());
        parameters.put("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        var sql = SQL.formatted(
                RequestClocks.RESTORED_IN_TIME,
                RequestClocks.RESTORED_LATE,
                requests.condition(),
                mayPrices() ? orders.condition() : "false");
        return reads.list(sql, parameters, (rs, context) -> row(rs)).stream()
                .collect(Collectors.toMap(Row::start, Function.identity()));
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(business.timeZone()).toOffsetDateTime();
    }

    private record Row(LocalDate start, PeriodFigures figures) {
        PeriodFigures under(LocalDate from, LocalDate until) {
            return PeriodFigures.none(from, until).plus(figures);
        }
    }

    private static Row row(ResultSet rs) throws SQLException {
        var start = rs.getObject("starts", LocalDate.class);
        return new Row(
                start,
                new PeriodFigures(
                        start,
                        start,
                        rs.getLong("requests"),
                        rs.getLong("due"),
                        rs.getLong("on_time"),
                        rs.getBigDecimal("parts"),
                        rs.getBigDecimal("labour"),
                        rs.getBigDecimal("travel")));
    }
}
