package aftersales.web.kernel;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A problem body of RFC 9457.
 *
 * @param type last part of {@code urn:aftersales:problem:…}; stable, programs decide by it
 * @param code message key of what was refused, finer than the type
 * @param extra further members: {@code state}, {@code allowed}, {@code auditedBy}, {@code auditedAt}, {@code errorId}, …
 * @param retryAfter seconds after which trying again makes sense
 */
record Problem(
        int status,
        String type,
        String code,
        String title,
        String detail,
        List<FieldProblem> violations,
        Map<String, Object> extra,
        OptionalInt retryAfter) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String URN = "urn:aftersales:problem:";

    /** What is wrong with one field; {@code code} is the message key. */
    record FieldProblem(String field, String code, String message) {}

    static Problem of(int status, String type, String code, String title, String detail) {
        return new Problem(status, type, code, title, detail, List.of(), Map.of(), OptionalInt.empty());
    }

    Problem violations(List<FieldProblem> fields) {
        return new Problem(status, type, code, title, detail, fields, extra, retryAfter);
    }

    Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(extra);
        more.put(name, value);
        return new Problem(status, type, code, title, detail, violations, more, retryAfter);
    }

    Problem retryAfter(int seconds) {
        return new Problem(status, type, code, title, detail, violations, extra, OptionalInt.of(seconds));
    }

    JsonObject json() {
        var json = Json.createObjectBuilder()
                .add("type", URN + type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("code", code);
        if (!violations.isEmpty()) {
            var fields = new ArrayList<>(violations);
            var array = Json.createArrayBuilder();
            fields.forEach(f -> array.add(Json.createObjectBuilder()
                    .add("field", f.field())
                    .add("code", f.code())
                    .add("message", f.message())));
            json.add("violations", array);
        }
        extra.forEach((name, value) -> {
            if (value instanceof Integer number) {
                json.add(name, number);
            } else if (value instanceof Iterable<?> several) {
                var array = Json.createArrayBuilder();
                several.forEach(v -> array.add(String.valueOf(v)));
                json.add(name, array);
            } else {
                json.add(name, String.valueOf(value));
            }
        });
        return json.build();
    }
}
