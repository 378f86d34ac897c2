package aftersales.web.kernel;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Writes view records as JSON: exactly their components, in their order, in camelCase; instants in ISO 8601 (UTC), enums by
 * name. What is empty is left out: an absent property and a null mean the same to every client, and the absent one is shorter.
 * JSON-B would also write every method of a record that looks like a getter, and cannot read package-private ones.
 */
@Provider
@Produces("application/json")
public class JsonWriter implements MessageBodyWriter<Object> {
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
    private static final ConcurrentMap<Class<?>, List<Property>> PROPERTIES = new ConcurrentHashMap<>();

    private record Property(String name, Method accessor) {
        Object of(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord() || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        headers.putSingle("Content-Type", "application/json;charset=UTF-8");
        try (var json = GENERATORS.createGenerator(out, StandardCharsets.UTF_8)) {
            write(json, body);
        }
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof CharSequence
                || value instanceof UUID
                || value instanceof Temporal
                || value instanceof Duration) {
            json.write(value.toString());
        } else if (value instanceof Enum<?> constant) {
            json.write(constant.name());
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            json.write(((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            json.write(number);
        } else if (value instanceof JsonValue ready) { // before Iterable and Map: JSON structures are both
            json.write(ready);
        } else if (value instanceof Iterable<?> several) {
            json.writeStartArray();
            several.forEach(item -> write(json, item));
            json.writeEnd();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, entry) -> member(json, String.valueOf(name), entry));
            json.writeEnd();
        } else if (value instanceof Linked linked) {
            json.writeStartObject();
            members(json, linked.view());
            member(json, "links", linked.links());
            json.writeEnd();
        } else if (value instanceof Record view) {
            json.writeStartObject();
            members(json, view);
            json.writeEnd();
        } else {
            throw new IllegalArgumentException("no way to write " + value.getClass());
        }
    }

    private static void members(JsonGenerator json, Record view) {
        PROPERTIES
                .computeIfAbsent(view.getClass(), JsonWriter::properties)
                .forEach(p -> member(json, p.name(), p.of(view)));
    }

    private static void member(JsonGenerator json, String name, Object value) {
        var present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (present != null) {
            json.writeKey(name);
            write(json, present);
        }
    }

    private static List<Property> properties(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(JsonWriter::property)
                .toList();
    }

    private static Property property(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true); // view records of a resource may be package-private
        return new Property(component.getName(), accessor);
    }
}
