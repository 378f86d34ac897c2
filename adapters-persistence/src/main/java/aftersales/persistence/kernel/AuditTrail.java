package aftersales.persistence.kernel;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Ids;
import aftersales.domain.kernel.Aggregate;
import aftersales.domain.kernel.AggregateState;
import aftersales.domain.kernel.DomainEvent;
import aftersales.domain.kernel.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Writes who did what to which record, when, through which door, from what to what, in the transaction of the change
 * itself. The body is stored as canonical bytes and never re-derived. Personal values stand in it as salted hashes.
 */
@ApplicationScoped
public class AuditTrail {
    private static final int SALT_BYTES = 16;

    private final EntityManager em;
    private final Acting acting;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public AuditTrail(EntityManager em, Acting acting, Ids ids) {
        this.em = em;
        this.acting = acting;
        this.ids = ids;
    }

    /** @param salt in Base64 */
    private record PersonalValue(String path, String side, String salt, String value) {}

    /** Appends the entry for a saved aggregate. {@code version} is the one that the record has after the save. */
    public <S extends AggregateState> void append(
            String kind, Aggregate<S> aggregate, int version, List<DomainEvent> events) {
        var personal = new ArrayList<PersonalValue>();
        var before = aggregate.before().map(Flattened::of).orElseGet(TreeMap::new);
        var changes = changes(before, Flattened.of(aggregate.state()), personal);
        UUID subject =
                aggregate.state() instanceof PersonalData data ? data.subject().orElse(null) : null;
        append(
                kind,
                aggregate.state().id().value(),
                version,
                events.get(events.size() - 1).at(),
                events.stream().map(AuditTrail::told).toList(),
                changes,
                personal,
                subject);
    }

    /** Appends an entry about a record that was not itself changed: deleted, audited, opened, exported. */
    public void append(String kind, UUID record, int version, Instant at, String event, Map<String, Object> facts) {
        var told = new TreeMap<String, Object>(facts);
        told.put("name", event);
        append(kind, record, version, at, List.of(told), Map.of(), List.of(), null);
    }

    private void append(
            String kind,
            UUID record,
            int version,
            Instant at,
            List<? extends Map<String, Object>> events,
            Map<String, Object> changes,
            List<PersonalValue> personal,
            UUID subject) {
        var actor = acting.current();
        UUID id = ids.next();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", id);
        body.put("kind", kind);
        body.put("record", record);
        body.put("version", version);
        body.put("at", at);
        body.put("actor", actor.userId().orElse(null));
        body.put("actorName", actor.name());
        body.put("door", actor.door());
        body.put("events", events);
        body.put("changes", changes);
        em.createNativeQuery(
                        """
                        insert into audit.entry (id, kind, record_id, record_version, actor_id, actor_name, door, at, body)
                        values (:id, :kind, :record, :version, cast(:actor as uuid), :actorName, :door, :at, :body)""")
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("record", record)
                .setParameter("version", version)
                .setParameter("actor", actor.userId().map(UUID::toString).orElse(null))
                .setParameter("actorName", actor.name())
                .setParameter("door", actor.door().name())
                .setParameter("at", at)
                .setParameter("body", CanonicalJson.of(body).getBytes(StandardCharsets.UTF_8))
                .executeUpdate();
        storePersonal(id, personal, subject);
    }

    private void storePersonal(UUID entry, List<PersonalValue> values, UUID subject) {
        if (values.isEmpty()) {
            return;
        }
        em.createNativeQuery(
                        """
                        insert into audit.personal (entry_id, path, side, salt, value, subject)
                        select :entry, p.path, p.side, decode(p.salt, 'base64'), p.value, cast(:subject as uuid)
                        from unnest(:paths, :sides, :salts, :values) as p (path, side, salt, value)""")
                .setParameter("entry", entry)
                .setParameter("subject", subject == null ? null : subject.toString())
                .setParameter("paths", texts(values, PersonalValue::path))
                .setParameter("sides", texts(values, PersonalValue::side))
                .setParameter("salts", texts(values, PersonalValue::salt))
                .setParameter("values", texts(values, PersonalValue::value))
                .executeUpdate();
    }

    private static String[] texts(
            List<PersonalValue> values, java.util.function.Function<PersonalValue, String> field) {
        return values.stream().map(field).toArray(String[]::new);
    }

    private static Map<String, Object> told(DomainEvent event) {
        var told = new TreeMap<String, Object>();
        Flattened.of(event).forEach((path, leaf) -> {
            if (!path.equals("at")) {
                told.put(path, leaf.value());
            }
        });
        told.put("name", event.name());
        return told;
    }

    private Map<String, Object> changes(
            SortedMap<String, Flattened.Leaf> before,
            SortedMap<String, Flattened.Leaf> after,
            List<PersonalValue> personal) {
        var changes = new TreeMap<String, Object>();
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            var from = before.get(path);
            var to = after.get(path);
            if (from == null || to == null || !from.value().equals(to.value())) {
                changes.put(path, Arrays.asList(shown(path, "from", from, personal), shown(path, "to", to, personal)));
            }
        }
        return changes;
    }

    private Object shown(String path, String side, Flattened.Leaf leaf, List<PersonalValue> personal) {
        if (leaf == null) {
            return null;
        }
        if (!leaf.personal()) {
            return leaf.value();
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String value = leaf.value().toString();
        personal.add(new PersonalValue(path, side, Base64.getEncoder().encodeToString(salt), value));
        return Map.of("sha256", Base64.getEncoder().encodeToString(hash(salt, value)));
    }

    private static byte[] hash(byte[] salt, String value) {
        try {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            return MessageDigest.getInstance("SHA-256")
                    .digest(ByteBuffer.allocate(salt.length + text.length)
                            .put(salt)
                            .put(text)
                            .array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
