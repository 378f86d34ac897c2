package aftersales.persistence.review;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.ReadModel;
import aftersales.application.kernel.RecordVisibility;
import aftersales.application.review.FieldChange;
import aftersales.application.review.HistoryEntry;
import aftersales.application.review.HistoryQueries;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** History from the trail's canonical bytes; one statement, personal values joined from their side table. */
@ReadModel
class JdbiHistoryQueries implements HistoryQueries {
    private static final String SELECT =
            """
            select e.id, e.record_version, e.at, e.actor_name, e.door, convert_from(e.body, 'UTF8') as body,
                   (select json_object_agg(p.path || '|' || p.side, p.value)
                    from audit.personal p where p.entry_id = e.id) as personal
            from audit.entry e
            where e.kind = :kind and e.record_id = :record
            """;
    /** The index of migration V0210 is made for this condition. */
    private static final String NO_OPENING =
            """
             and position(cast('"events":[{"name":"Opened"}]' as bytea) in e.body) = 0""";

    private static final String HIDDEN = "***";

    private final Reads reads;
    private final Acting acting;
    private final Iterable<RecordVisibility> visibilities;

    @Inject
    JdbiHistoryQueries(@ReadDb Reads reads, Acting acting, @Any Instance<RecordVisibility> visibilities) {
        this(reads, acting, (Iterable<RecordVisibility>) visibilities);
    }

    JdbiHistoryQueries(Reads reads, Acting acting, Iterable<RecordVisibility> visibilities) {
        this.reads = reads;
        this.acting = acting;
        this.visibilities = visibilities;
    }

    @Override
    public List<HistoryEntry> history(String kind, UUID id, boolean withOpenings, int limit) {
        requireVisible(kind, id);
        return entries(
                SELECT + (withOpenings ? "" : NO_OPENING) + " order by e.seq desc limit :limit",
                Map.of("kind", kind, "record", id, "limit", limit));
    }

    @Override
    public List<HistoryEntry> changesSince(String kind, UUID id, int version) {
        requireVisible(kind, id);
        return entries(
                SELECT + " and e.record_version > :version order by e.seq limit 50",
                Map.of("kind", kind, "record", id, "version", version));
    }

    private void requireVisible(String kind, UUID id) {
        StreamSupport.stream(visibilities.spliterator(), false)
                .filter(v -> v.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound(kind, id))
                .requireVisible(id);
    }

    private List<HistoryEntry> entries(String sql, Map<String, ?> parameters) {
        return reads.list(sql, parameters, (row, ctx) -> entry(row));
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        var body = json(row.getString("body"));
        String values = row.getString("personal");
        var personal = values == null ? Map.<String, String>of() : strings(json(values));
        var events = new ArrayList<String>();
        String reason = "";
        for (var event : body.getJsonArray("events").getValuesAs(JsonObject.class)) {
            events.add(event.getString("name"));
            reason = event.getString("reason", reason);
        }
        var changes = new ArrayList<FieldChange>();
        var changed = body.getJsonObject("changes");
        for (var path : changed.keySet()) {
            var sides = changed.getJsonArray(path);
            changes.add(new FieldChange(
                    path,
                    shown(sides.get(0), personal.get(path + "|from")),
                    shown(sides.get(1), personal.get(path + "|to"))));
        }
        return new HistoryEntry(
                row.getObject("id", UUID.class),
                row.getInt("record_version"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("door"),
                events,
                reason,
                changes);
    }

    /** A hash stands for a personal value: shown to those with the right while the value has not been erased. */
    private String shown(JsonValue value, String personal) {
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> ((JsonString) value).getString();
            case OBJECT -> personal != null && acting.current().has(Permission.PERSONAL_DATA_VIEW) ? personal : HIDDEN;
            default -> value.toString();
        };
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static Map<String, String> strings(JsonObject object) {
        var map = new HashMap<String, String>();
        object.forEach((key, value) -> {
            if (value instanceof JsonString text) {
                map.put(key, text.getString());
            }
        });
        return map;
    }
}
