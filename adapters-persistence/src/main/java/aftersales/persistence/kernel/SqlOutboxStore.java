package aftersales.persistence.kernel;

import aftersales.application.kernel.OutboxEvent;
import aftersales.application.kernel.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The outbox in {@code kernel.outbox}. Several servers may work on it at once. */
@ApplicationScoped
class SqlOutboxStore implements OutboxStore {
    private final EntityManager em;

    @Inject
    SqlOutboxStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<OutboxEvent> claim(Set<String> types, Instant now, Duration lease, int limit) {
        List<?> rows = em.createNativeQuery(
                        """
                        update kernel.outbox set leased_till = :till
                        where id in (
                            select o.id from kernel.outbox o
                            where o.done_at is null and o.given_up_at is null and o.next_try <= :now
                              and (o.leased_till is null or o.leased_till <= :now) and o.type = any(:types)
                              and not exists (
                                  select from kernel.outbox e
                                  where e.kind = o.kind and e.record_id = o.record_id and e.seq < o.seq
                                    and e.done_at is null and e.given_up_at is null and e.type = any(:types))
                            order by o.seq limit :limit for update skip locked)
                        returning id, type, kind, record_id, at, payload""",
                        Tuple.class)
                .setParameter("till", now.plus(lease))
                .setParameter("now", now)
                .setParameter("types", types.toArray(String[]::new))
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().flatMap(row -> event((Tuple) row, now).stream()).toList();
    }

    /** An event that cannot be read would hold up all others for ever: it is given up at once. */
    private Optional<OutboxEvent> event(Tuple row, Instant now) {
        var id = row.get(0, UUID.class);
        try {
            return Optional.of(new OutboxEvent(
                    id,
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, UUID.class),
                    row.get(4, Instant.class),
                    facts(row.get(5, String.class))));
        } catch (JsonException e) {
            failed(id, e.toString(), List.of(), now);
            return Optional.empty();
        }
    }

    private static Map<String, String> facts(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            JsonObject json = reader.readObject();
            var facts = new TreeMap<String, String>();
            json.forEach((path, value) ->
                    facts.put(path, value instanceof JsonString text ? text.getString() : value.toString()));
            return facts;
        }
    }

    @Override
    public int passOver(Set<String> wantedTypes, Instant now, int limit) {
        return em.createNativeQuery(
                        """
                        update kernel.outbox set done_at = :now
                        where id in (
                            select o.id from kernel.outbox o
                            where o.done_at is null and o.given_up_at is null and o.type <> all(:types)
                            limit :limit for update skip locked)""")
                .setParameter("now", now)
                .setParameter("types", wantedTypes.toArray(String[]::new))
                .setParameter("limit", limit)
                .executeUpdate();
    }

    @Override
    public boolean done(UUID id, Instant now) {
        return em.createNativeQuery(
                                """
                                update kernel.outbox set done_at = :now, leased_till = null, last_error = null
                                where id = :id and done_at is null and given_up_at is null""")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void failed(UUID id, String error, List<Duration> pauses, Instant now) {
        em.createNativeQuery(
                        """
                        update kernel.outbox
                        set attempts = attempts + 1, last_error = :error, leased_till = null,
                            next_try = cast(:now as timestamptz)
                                       + make_interval(secs => coalesce((cast(:pauses as int[]))[attempts + 1], 0)),
                            given_up_at = case when attempts + 1 > :tries then cast(:now as timestamptz) end
                        where id = :id and done_at is null""")
                .setParameter("error", error)
                .setParameter("now", now)
                .setParameter(
                        "pauses",
                        pauses.stream().map(pause -> (int) pause.toSeconds()).toArray(Integer[]::new))
                .setParameter("tries", pauses.size())
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public boolean sendAgain(UUID id, Instant now) {
        return em.createNativeQuery(
                                """
                                update kernel.outbox set given_up_at = null, attempts = 0, next_try = :now
                                where id = :id and given_up_at is not null""")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    @Override
    public int forget(Instant before, int limit) {
        return em.createNativeQuery(
                        """
                        delete from kernel.outbox where id in (
                            select o.id from kernel.outbox o where o.done_at < :before limit :limit for update skip locked)""")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
