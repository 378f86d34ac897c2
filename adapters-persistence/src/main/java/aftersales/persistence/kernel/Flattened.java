package aftersales.persistence.kernel;

import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Personal;
import aftersales.domain.kernel.PhoneNumber;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The leaves of a record by path, such as {@code assignments[0].status}, each as text with its privacy. */
final class Flattened {

    /** One leaf; {@code personal} when it or a record around it is marked {@link Personal}. */
    record Leaf(Object value, boolean personal) {}

    private final SortedMap<String, Leaf> leaves = new TreeMap<>();

    private Flattened() {}

    static SortedMap<String, Leaf> of(Object record) {
        var flattened = new Flattened();
        flattened.components("", record, false, true);
        return flattened.leaves;
    }

    private void components(String path, Object record, boolean personal, boolean root) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (root
                    && (component.getName().equals("version")
                            || component.getName().equals("id"))) {
                continue; // columns of the entry itself
            }
            boolean marked = personal || component.isAnnotationPresent(Personal.class);
            String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
            add(name, read(component, record), marked);
        }
    }

    private void add(String path, Object value, boolean personal) {
        if (value == null || (value instanceof Optional<?> empty && empty.isEmpty())) {
            return;
        }
        if (value instanceof Optional<?> some) {
            add(path, some.get(), personal);
        } else if (value instanceof Money money) {
            leaf(path, money.toString(), personal);
        } else if (value instanceof PhoneNumber phone) {
            leaf(path, phone.key() + " (" + phone.entered() + ")", personal);
        } else if (value instanceof Enum<?> constant) {
            leaf(path, constant.name(), personal);
        } else if (value instanceof Record record) {
            record(path, record, personal);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> add(path + "[" + key + "]", item, personal));
        } else if (value instanceof Collection<?> items) {
            int index = 0;
            for (var item : items) {
                add(path + "[" + index++ + "]", item, personal);
            }
        } else if (value instanceof BigDecimal number) {
            leaf(path, number.toPlainString(), personal);
        } else if (value instanceof Number || value instanceof Boolean) {
            leaf(path, value, personal);
        } else {
            leaf(path, value.toString(), personal);
        }
    }

    /** A record of one component is a value of its own: an id, a number. A record of none is its name. */
    private void record(String path, Record record, boolean personal) {
        var components = record.getClass().getRecordComponents();
        if (components.length == 1) {
            add(path, read(components[0], record), personal || components[0].isAnnotationPresent(Personal.class));
        } else if (components.length == 0) {
            leaf(path, record.getClass().getSimpleName(), personal);
        } else {
            components(path, record, personal, false);
        }
    }

    private void leaf(String path, Object value, boolean personal) {
        leaves.put(path, new Leaf(value, personal));
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
