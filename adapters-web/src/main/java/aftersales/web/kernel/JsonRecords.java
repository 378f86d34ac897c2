package aftersales.web.kernel;

import aftersales.domain.kernel.Violation;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Reads request bodies into records, and says everything that is wrong with a body at once, by field. JSON-B stops at the
 * first error, names no field and lets unknown and doubled properties pass.
 *
 * <p>A component is required unless it is an {@link Optional}, a {@link List}, a {@link Map} (empty when absent) or a
 * {@code boolean} (false when absent). {@code null} is the same as absent. Known types: text, numbers, boolean, UUID, dates
 * and times in ISO 8601 (instants with offset), enums by name, records, lists and maps of these, and {@link JsonObject} where
 * the body is open by design.
 */
final class JsonRecords {
    private static final int GREATEST_DEPTH = 32;
    private static final JsonReaderFactory READERS = Json.createReaderFactory(
            Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE)); // refuses doubled names
    private static final ConcurrentMap<Class<?>, List<RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    private final List<Violation> malformed = new ArrayList<>();
    private final List<Violation> missing = new ArrayList<>();

    private JsonRecords() {}

    /**
     * @throws RestRefusal 400 when the body is not JSON or does not have the shape of {@code type}, 422 when only required
     *     fields are missing
     */
    static Object read(InputStream body, Type type) {
        return read(parse(body), type);
    }

    static Object read(JsonValue value, Type type) {
        var reader = new JsonRecords();
        var result = reader.value("", value, type, 0);
        if (!reader.malformed.isEmpty()) {
            reader.malformed.addAll(reader.missing);
            throw new RestRefusal(400, "malformed", reader.malformed);
        }
        if (!reader.missing.isEmpty()) {
            throw new RestRefusal(422, "invalid-value", reader.missing);
        }
        return result;
    }

    private static JsonValue parse(InputStream body) {
        try (var text = new InputStreamReader(body, StandardCharsets.UTF_8);
                var reader = READERS.createReader(text)) {
            return reader.read();
        } catch (IOException | RuntimeException e) {
            throw new RestRefusal(400, "malformed"); // whatever the parser says: it differs for depth, bytes and syntax
        } catch (StackOverflowError e) {
            throw new RestRefusal(400, "malformed"); // thousands of opening brackets are an attack, not a body
        }
    }

    private Object value(String path, JsonValue json, Type type, int depth) {
        if (depth > GREATEST_DEPTH) {
            return wrong(path, "json.too-deep");
        }
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            var arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return Optional.ofNullable(value(path, json, arguments[0], depth));
            }
            if (raw == List.class) {
                return list(path, json, arguments[0], depth);
            }
            if (raw == Map.class) {
                return map(path, json, arguments[1], depth);
            }
        }
        if (!(type instanceof Class<?> wanted)) {
            throw new IllegalArgumentException("no way to read " + type);
        }
        if (wanted.isRecord()) {
            return json instanceof JsonObject object ? record(path, object, wanted, depth) : wrong(path, "json.object");
        }
        if (wanted == JsonObject.class) {
            return json instanceof JsonObject ? json : wrong(path, "json.object");
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return switch (json.getValueType()) {
                case TRUE -> true;
                case FALSE -> false;
                default -> wrong(path, "json.boolean");
            };
        }
        if (wanted == int.class || wanted == Integer.class || wanted == long.class || wanted == Long.class) {
            return wholeNumber(path, json, wanted);
        }
        if (wanted == BigDecimal.class) {
            return json instanceof JsonNumber number && number.bigDecimalValue().precision() <= 30
                    ? number.bigDecimalValue()
                    : wrong(path, "json.number");
        }
        return json instanceof JsonString text ? text(path, text.getString(), wanted) : wrong(path, "json.text");
    }

    private Object record(String path, JsonObject json, Class<?> type, int depth) {
        var components = COMPONENTS.computeIfAbsent(type, t -> List.of(t.getRecordComponents()));
        for (String name : json.keySet()) {
            if (components.stream().noneMatch(c -> c.getName().equals(name))) {
                wrong(join(path, name), "json.unknown");
            }
        }
        var arguments = new Object[components.size()];
        boolean complete = true;
        for (int i = 0; i < arguments.length; i++) {
            var component = components.get(i);
            var field = join(path, component.getName());
            var given = json.getOrDefault(component.getName(), JsonValue.NULL);
            arguments[i] = given == JsonValue.NULL
                    ? absent(field, component.getType())
                    : value(field, given, component.getGenericType(), depth + 1);
            complete &= arguments[i] != null;
        }
        return complete ? create(type, arguments) : null;
    }

    private Object absent(String field, Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == boolean.class) {
            return false;
        }
        missing.add(Violation.of(field, "text.required"));
        return null;
    }

    private static Object create(Class<?> type, Object[] arguments) {
        try {
            var types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // request records are package-private
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal; // a compact constructor that refuses
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object list(String path, JsonValue json, Type of, int depth) {
        if (!(json instanceof JsonArray array)) {
            return wrong(path, "json.list");
        }
        var items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            var item = value(path + "[" + i + "]", array.get(i), of, depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    private Object map(String path, JsonValue json, Type of, int depth) {
        if (!(json instanceof JsonObject object)) {
            return wrong(path, "json.object");
        }
        var entries = new LinkedHashMap<String, Object>();
        object.forEach((name, given) -> {
            var entry = value(join(path, name), given, of, depth + 1);
            if (entry != null) {
                entries.put(name, entry);
            }
        });
        return entries;
    }

    private Object wholeNumber(String path, JsonValue json, Class<?> wanted) {
        if (json instanceof JsonNumber number) {
            try {
                boolean small = wanted == int.class || wanted == Integer.class;
                return small ? (Object) number.intValueExact() : (Object) number.longValueExact();
            } catch (ArithmeticException e) {
                return wrong(path, "json.whole-number");
            }
        }
        return wrong(path, "json.whole-number");
    }

    private Object text(String path, String text, Class<?> wanted) {
        try {
            if (wanted == String.class) {
                return text;
            }
            if (wanted == UUID.class) {
                return text.length() == 36 ? UUID.fromString(text) : wrong(path, "json.uuid");
            }
            if (wanted == Instant.class) {
                return OffsetDateTime.parse(text).toInstant();
            }
            if (wanted == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (wanted == LocalTime.class) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException e) {
            return wrong(path, wanted == Instant.class ? "json.instant" : "json.date");
        } catch (IllegalArgumentException e) {
            return wrong(path, "json.uuid");
        }
        if (wanted.isEnum()) {
            return constant(path, text, wanted);
        }
        throw new IllegalArgumentException("no way to read " + wanted);
    }

    private Object constant(String path, String text, Class<?> type) {
        var names = new ArrayList<String>();
        for (Object constant : type.getEnumConstants()) {
            var name = ((Enum<?>) constant).name();
            if (name.equals(text)) {
                return constant;
            }
            names.add(name);
        }
        return wrong(path, "json.enum", String.join(", ", names));
    }

    private Object wrong(String path, String code, Object... args) {
        malformed.add(Violation.of(path, code, args));
        return null;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
