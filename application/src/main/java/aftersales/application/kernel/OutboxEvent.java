package aftersales.application.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as it was stored in the transaction that made it.
 *
 * @param id the same at every delivery; consumers tell a repetition by it
 * @param type {@link aftersales.domain.kernel.DomainEvent#name()}
 * @param kind kind of record that it happened to, {@code WorkOrder}
 * @param record id of that record
 * @param at when it happened
 * @param facts components of the event as text, by path: {@code line}, {@code engineers[0]}
 */
public record OutboxEvent(UUID id, String type, String kind, UUID record, Instant at, Map<String, String> facts) {
    public OutboxEvent {
        facts = Map.copyOf(facts);
    }

    /** The component {@code name}, where the event has it. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The items of the list component {@code name}, in order. */
    public List<String> list(String name) {
        var items = new ArrayList<String>();
        for (int i = 0; facts.containsKey(name + "[" + i + "]"); i++) {
            items.add(facts.get(name + "[" + i + "]"));
        }
        return List.copyOf(items);
    }
}
