package aftersales.domain.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A life cycle as one readable table of (action, becomes, allowed from). The same table drives the domain, the buttons,
 * the REST links and the documentation.
 */
public final class Transitions<S extends Enum<S>, A extends Enum<A>> {
    private final Map<S, Map<A, S>> table;

    private Transitions(Map<S, Map<A, S>> table) {
        this.table = table;
    }

    public static <S extends Enum<S>, A extends Enum<A>> Builder<S, A> table() {
        return new Builder<>();
    }

    /** @throws IllegalTransition naming the actions that are allowed */
    public S next(S from, A action) {
        S next = table.getOrDefault(from, Map.of()).get(action);
        if (next == null) {
            throw new IllegalTransition(from, action, allowed(from));
        }
        return next;
    }

    /** The actions that {@code from} allows, in the order of the table. */
    public Set<A> allowed(S from) {
        return Collections.unmodifiableSet(table.getOrDefault(from, Map.of()).keySet());
    }

    public boolean allows(S from, A action) {
        return allowed(from).contains(action);
    }

    /** Every row of the table, state by state, for documentation and tests. */
    public Map<S, Map<A, S>> rows() {
        return table;
    }

    /** Every state that the table names as a source or an outcome. */
    public Set<S> states() {
        var states = new LinkedHashSet<S>(table.keySet());
        table.values().forEach(row -> states.addAll(row.values()));
        return states;
    }

    /** Builds the table; a pair of state and action may stand in one row only. */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>> {
        private final Map<S, Map<A, S>> table = new LinkedHashMap<>();

        private Builder() {}

        /** @throws IllegalStateException when a row for this action and source exists */
        @SafeVarargs
        public final Builder<S, A> row(A action, S becomes, S... from) {
            for (S source : from) {
                S previous = table.computeIfAbsent(source, s -> new LinkedHashMap<>())
                        .putIfAbsent(action, becomes);
                if (previous != null) {
                    throw new IllegalStateException("two rows for " + action + " from " + source);
                }
            }
            return this;
        }

        public Transitions<S, A> build() {
            var copy = new LinkedHashMap<S, Map<A, S>>();
            table.forEach((s, row) -> copy.put(s, Collections.unmodifiableMap(new LinkedHashMap<>(row))));
            return new Transitions<>(Collections.unmodifiableMap(copy));
        }
    }
}
