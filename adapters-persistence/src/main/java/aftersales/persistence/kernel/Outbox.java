package aftersales.persistence.kernel;

import aftersales.application.kernel.Ids;
import aftersales.domain.kernel.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Stores events in the transaction that made them; the outbox runner hands them on afterwards. */
@ApplicationScoped
public class Outbox {
    private final EntityManager em;
    private final Ids ids;

    @Inject
    public Outbox(EntityManager em, Ids ids) {
        this.em = em;
        this.ids = ids;
    }

    public void append(String kind, UUID record, List<DomainEvent> events) {
        var eventIds = new ArrayList<String>();
        var types = new ArrayList<String>();
        var payloads = new ArrayList<String>();
        var times = new ArrayList<String>();
        for (var event : events) {
            var payload = new TreeMap<String, Object>();
            Flattened.of(event).forEach((path, leaf) -> payload.put(path, leaf.value()));
            eventIds.add(ids.next().toString());
            types.add(event.name());
            payloads.add(CanonicalJson.of(payload));
            times.add(event.at().toString());
        }
        em.createNativeQuery(
                        """
                        insert into kernel.outbox (id, type, kind, record_id, payload, at)
                        select cast(e.id as uuid), e.type, :kind, :record, e.payload, cast(e.at as timestamptz)
                        from unnest(:ids, :types, :payloads, :times) with ordinality as e (id, type, payload, at, n)
                        order by e.n""")
                .setParameter("kind", kind)
                .setParameter("record", record)
                .setParameter("ids", eventIds.toArray(String[]::new))
                .setParameter("types", types.toArray(String[]::new))
                .setParameter("payloads", payloads.toArray(String[]::new))
                .setParameter("times", times.toArray(String[]::new))
                .executeUpdate();
    }
}
