package aftersales.persistence.customer;

import aftersales.application.customer.CallerDirectory;
import aftersales.application.customer.CustomerMatch;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Masking;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@ApplicationScoped
class SqlCallerDirectory implements CallerDirectory {
    private static final String MATCHES =
            """
            select c.id, c.code, c.name, c.customer_class, c.service_level as level,
                   coalesce(c.customer_group, '') as "group", c.status, coalesce(t.name, '') as contact, p.key as number
            from (select distinct on (n.customer_id) n.* from customer.phone n where %s
                  order by n.customer_id, n.contact_id nulls first limit 200) p
            join customer.customer c on c.id = p.customer_id
            left join customer.contact t on t.id = p.contact_id
            where %s
            order by c.updated_at desc limit 50""";

    private final Reads reads;
    private final Acting acting;

    @Inject
    SqlCallerDirectory(@ReadDb Reads reads, Acting acting) {
        this.reads = reads;
        this.acting = acting;
    }

    @Override
    public List<CustomerMatch> withNumber(String baseKey) {
        return matches("n.base_key = :key", Map.of("key", baseKey));
    }

    @Override
    public List<CustomerMatch> withFixedNumberEnding(String digits) {
        return matches(
                "n.reversed_digits like reverse(:digits) || '%' and n.base_key like '+%' and n.base_key !~ '^[+]861[3-9]'",
                Map.of("digits", digits));
    }

    @Override
    public List<CustomerMatch> withLocalNumber(Set<String> digits) {
        return matches(
                "n.base_key = any(:keys)",
                Map.of("keys", digits.stream().map(d -> "U:" + d).toArray(String[]::new)));
    }

    private List<CustomerMatch> matches(String condition, Map<String, Object> values) {
        var actor = acting.current();
        var scope = CustomerScope.of(actor, "c");
        var parameters = new HashMap<>(scope.parameters());
        parameters.putAll(values);
        return reads.list(MATCHES.formatted(condition, scope.condition()), parameters, CustomerMatch.class).stream()
                .map(m -> new CustomerMatch(
                        m.id(),
                        m.code(),
                        m.name(),
                        m.customerClass(),
                        m.level(),
                        m.group(),
                        m.status(),
                        m.contact(),
                        Masking.phone(actor, m.number())))
                .toList();
    }
}
