package aftersales.persistence.desk;

import aftersales.application.desk.Found;
import aftersales.application.desk.SearchQueries;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.PhoneNumbers;
import aftersales.application.kernel.ReadModel;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.PhoneNumber;
import aftersales.persistence.customer.CustomerScope;
import aftersales.persistence.installedbase.UnitScope;
import aftersales.persistence.kernel.ListSql;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import aftersales.persistence.servicerequest.ServiceRequestScope;
import aftersales.persistence.workorder.WorkOrderScope;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Searches all kinds in one statement. Each condition stands on an index of its own. */
@ReadModel
class JdbiSearchQueries implements SearchQueries {
    private static final String CUSTOMERS =
            """
            (select 'Customer' as kind, c.id, c.name as title, concat_ws(' · ', c.code, nullif(c.customer_group, '')) as detail
             from customer.customer c
             where c.id in (
                 select n.id from customer.customer n where n.name ilike :q or n.short_name ilike :q or n.code ilike :q
                 union select p.customer_id from customer.phone p where p.base_key = :number
                 union select p.customer_id from customer.phone p where length(:digits) >= 4 and p.digits like '%%' || :digits || '%%')
               and %s
             order by c.updated_at desc limit :each)""";
    private static final String UNITS =
            """
            (select 'Unit' as kind, u.id, u.serial_number as title, concat_ws(' · ', p.name, p.model, c.name) as detail
             from installedbase.unit u
             join installedbase.product p on p.id = u.product_id
             left join customer.customer c on c.id = coalesce(u.user_id, u.customer_id)
             where u.serial_number ilike :q and %s
             order by u.updated_at desc limit :each)""";
    private static final String REQUESTS =
            """
            (select 'ServiceRequest' as kind, r.id, r.number as title, concat_ws(' · ', c.name, left(r.fault_text, 60)) as detail
             from servicerequest.service_request r join customer.customer c on c.id = r.customer_id
             where r.number ilike :q and %s
             order by r.opened_at desc limit :each)""";
    private static final String ORDERS =
            """
            (select 'WorkOrder' as kind, w.id, w.number as title, concat_ws(' · ', c.name, r.number) as detail
             from workorder.work_order w
             join customer.customer c on c.id = w.customer_id
             join servicerequest.service_request r on r.id = w.request_id
             where w.number ilike :q and %s
             order by w.created_at desc limit :each)""";
    private static final String SALES =
            """
            (select 'Sale' as kind, s.id, s.number as title, concat_ws(' · ', c.name, s.external_id) as detail
             from sales.sale s join customer.customer c on c.id = s.customer_id
             where (s.number ilike :q or s.external_id ilike :q) and %s
             order by s.sold_on desc limit :each)""";
    private static final String PARTS =
            """
            (select 'Part' as kind, p.id, p.code as title, concat_ws(' · ', p.name, p.model_fit) as detail
             from parts.part p where (p.code ilike :q or p.name ilike :q) and %s
             order by p.code limit :each)""";

    private final Reads reads;
    private final Acting acting;
    private final PhoneNumbers numbers;

    @Inject
    JdbiSearchQueries(@ReadDb Reads reads, Acting acting, PhoneNumbers numbers) {
        this.reads = reads;
        this.acting = acting;
        this.numbers = numbers;
    }

    @Override
    public List<Found> search(String text) {
        String words = text.strip();
        if (words.length() < MIN_LENGTH) {
            return List.of();
        }
        var parameters = new HashMap<String, Object>();
        var kinds = kinds(acting.current(), parameters);
        if (kinds.isEmpty()) {
            return List.of();
        }
        parameters.put("q", "%" + ListSql.literal(words) + "%");
        parameters.put("digits", digits(words));
        parameters.put(
                "number",
                numbers.read(words)
                        .filter(PhoneNumber::isMatchable)
                        .map(PhoneNumber::baseKey)
                        .orElse(""));
        parameters.put("each", OF_EACH_KIND);
        return reads.list(String.join("\nunion all\n", kinds), parameters, Found.class);
    }

    /** Only a text made of a number's characters is searched among the numbers; stored digits have no trunk zero. */
    private static String digits(String words) {
        return words.matches("[0-9+()\\s-]+") ? words.replaceAll("[^0-9]", "").replaceFirst("^0+", "") : "";
    }

    private static List<String> kinds(Actor actor, Map<String, Object> parameters) {
        var kinds = new ArrayList<String>();
        if (actor.has(Permission.CUSTOMER_VIEW)) {
            kinds.add(within(CustomerScope.of(actor, "c"), CUSTOMERS, parameters));
        }
        if (actor.has(Permission.UNIT_VIEW)) {
            kinds.add(within(UnitScope.of(actor, "u"), UNITS, parameters));
        }
        if (actor.has(Permission.REQUEST_VIEW)) {
            kinds.add(within(ServiceRequestScope.of(actor, "r"), REQUESTS, parameters));
        }
        if (actor.has(Permission.WORK_ORDER_VIEW)) {
            kinds.add(within(WorkOrderScope.of(actor, "w"), ORDERS, parameters));
        }
        if (actor.has(Permission.SALE_VIEW)) {
            kinds.add(within(RowScopeSql.of(actor, "s", "false"), SALES, parameters));
        }
        if (actor.has(Permission.PART_VIEW)) {
            kinds.add(within(RowScopeSql.all(), PARTS, parameters));
        }
        return kinds;
    }

    private static String within(RowScopeSql scope, String sql, Map<String, Object> parameters) {
        parameters.putAll(scope.parameters());
        return sql.formatted(scope.condition());
    }
}
