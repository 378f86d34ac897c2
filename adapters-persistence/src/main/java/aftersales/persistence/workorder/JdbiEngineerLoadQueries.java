package aftersales.persistence.workorder;

import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ReadModel;
import aftersales.application.workorder.EngineerLoad;
import aftersales.application.workorder.EngineerLoadQueries;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Field engineers with what they have to do, in one statement. */
@ReadModel
class JdbiEngineerLoadQueries implements EngineerLoadQueries {
    private static final String SQL =
            """
            select e.id as engineer_id, e.display_name as name, e.branch, e.team,
                   coalesce(load.open_orders, 0) as open_orders,
                   coalesce(load.todays_appointments, 0) as todays_appointments,
                   coalesce(load.services, 0) as services,
                   coalesce(present.status, 'IDLE') as state,
                   coalesce(present.site, '') as current_site,
                   load.last_service_at
            from identity.app_user e
            left join lateral (
                select count(*) filter (where a.status in ('OFFERED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'PAUSED')) as open_orders,
                       count(*) filter (where a.status in ('OFFERED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'PAUSED')
                           and w.appointment_from < cast(cast(:today as date) + 1 as timestamp) at time zone :zone
                           and w.appointment_until >= cast(cast(:today as date) as timestamp) at time zone :zone) as todays_appointments,
                       count(*) filter (where a.status in ('DONE', 'BACK', 'RATED')) as services,
                       max(a.completed_at) filter (where a.status in ('DONE', 'BACK', 'RATED')) as last_service_at
                from workorder.assignment a join workorder.work_order w on w.id = a.work_order_id
                where a.engineer_id = e.id
            ) load on true
            left join lateral (
                select a.status, c.name || coalesce(' · ' || r.site_address, '') as site
                from workorder.assignment a
                join workorder.work_order w on w.id = a.work_order_id
                join customer.customer c on c.id = w.customer_id
                join servicerequest.service_request r on r.id = w.request_id
                where a.engineer_id = e.id and a.status in ('ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'PAUSED')
                order by array_position(array['ON_SITE', 'EN_ROUTE', 'PAUSED', 'ACCEPTED'], a.status), a.offered_at
                limit 1
            ) present on true
            where e.enabled and e.roles @> array['FIELD_ENGINEER']
            order by\s""";

    private final Reads reads;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    JdbiEngineerLoadQueries(@ReadDb Reads reads, Clock clock, BusinessSettings business) {
        this.reads = reads;
        this.clock = clock;
        this.business = business;
    }

    @Override
    public List<EngineerLoad> engineers(Order order) {
        return reads.list(
                SQL + column(order),
                Map.of(
                        "today",
                        LocalDate.ofInstant(clock.instant(), business.timeZone()),
                        "zone",
                        business.timeZone().getId()),
                EngineerLoad.class);
    }

    private static String column(Order order) {
        return switch (order) {
            case LEAST_LOADED -> "open_orders, todays_appointments, last_service_at nulls first, name, engineer_id";
            case MOST_SERVICES -> "services desc, open_orders, name, engineer_id";
            case LONGEST_IDLE -> "last_service_at nulls first, open_orders, name, engineer_id";
            case NAME -> "name, engineer_id";
        };
    }
}
