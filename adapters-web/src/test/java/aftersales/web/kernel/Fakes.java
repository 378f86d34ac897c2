package aftersales.web.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Ports for resources with many of them: each writes down the command that it is given, or refuses.
 *
 * <pre>{@code
 * var ports = new Fakes();
 * ports.answers("view", Fakes.blank(WorkOrderView.class, Map.of("id", ID)));
 * var rest = RestHarness.of(ports.into(new WorkOrdersResource()));
 * }</pre>
 */
public final class Fakes {
    private final List<Object> commands = new ArrayList<>();
    private final Map<String, Object> answers = new HashMap<>();
    private Optional<Supplier<RuntimeException>> refusal = Optional.empty();

    /** Fills every field of {@code resource} that is an interface. */
    public <T> T into(T resource) {
        for (Class<?> type = resource.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType().isInterface() && !field.getType().getName().startsWith("java.")) {
                    set(resource, field, port(field.getType()));
                }
            }
        }
        return resource;
    }

    /** What methods of this name give back. */
    public Fakes answers(String method, Object answer) {
        answers.put(method, answer);
        return this;
    }

    /** From now on every act is refused; views are still there. */
    public Fakes refuses(Supplier<RuntimeException> with) {
        refusal = Optional.of(with);
        return this;
    }

    public Fakes accepts() {
        refusal = Optional.empty();
        return this;
    }

    public List<Object> commands() {
        return commands;
    }

    public <T> T last(Class<T> type) {
        return type.cast(commands.get(commands.size() - 1));
    }

    private Object port(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            boolean acts = arguments != null
                    && arguments.length == 1
                    && arguments[0].getClass().getSimpleName().equals("Command");
            if (acts) {
                if (refusal.isPresent()) {
                    throw refusal.get().get();
                }
                commands.add(arguments[0]);
            }
            return answers.get(method.getName());
        });
    }

    private static void set(Object target, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(target, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A view in which nothing stands but what {@code known} says by component. */
    public static <T> T blank(Class<T> view, Map<String, ?> known) {
        try {
            var components = view.getRecordComponents();
            Constructor<T> constructor = view.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> known.containsKey(component.getName())
                            ? known.get(component.getName())
                            : nothing(component.getType()))
                    .toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Object nothing(Class<?> type) {
        if (type.isRecord()) {
            return blank(type, Map.of());
        }
        var values = Map.<Class<?>, Object>ofEntries(
                Map.entry(String.class, ""),
                Map.entry(Optional.class, Optional.empty()),
                Map.entry(List.class, List.of()),
                Map.entry(UUID.class, new UUID(0, 0)),
                Map.entry(int.class, 0),
                Map.entry(long.class, 0L),
                Map.entry(boolean.class, false),
                Map.entry(BigDecimal.class, BigDecimal.ZERO),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(LocalDate.class, LocalDate.EPOCH));
        return Optional.ofNullable(values.get(type)).orElseThrow(() -> new IllegalArgumentException(type.getName()));
    }
}
