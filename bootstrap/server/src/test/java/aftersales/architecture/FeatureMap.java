package aftersales.architecture;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which feature may know which. A feature has the same name in every module, and what is said here holds in all of them.
 * A new dependency between features is a decision: it is made here, and nowhere else.
 */
final class FeatureMap {
    private static final String KERNEL = "kernel";

    /** Audit lock and history: every feature with documents of its own plugs them in there, so all but these know it. */
    private static final String REVIEW = "review";

    private static final Set<String> BELOW_REVIEW = Set.of(KERNEL, "identity", "paper");

    /** Every feature knows itself, the kernel and the review as well. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry(KERNEL, Set.of()),
            Map.entry("identity", Set.of()),
            Map.entry("customer", Set.of()),
            Map.entry("installedbase", Set.of("customer")),
            Map.entry("paper", Set.of()),
            Map.entry("sales", Set.of("customer", "installedbase", "paper")),
            Map.entry("call", Set.of("identity", "customer")),
            Map.entry("billing", Set.of("identity", "customer")),
            Map.entry("parts", Set.of("identity", "billing")),
            Map.entry("servicerequest", Set.of("identity", "customer", "installedbase", "call")),
            Map.entry(
                    "workorder",
                    Set.of("identity", "customer", "installedbase", "servicerequest", "billing", "parts", "paper")),
            Map.entry("maintenance", Set.of("customer", "installedbase", "servicerequest", "job")),
            Map.entry(REVIEW, Set.of("identity")),
            Map.entry("job", Set.of()));

    /** Look across everything and are known by nobody. */
    private static final Set<String> OVERLOOKING = Set.of("desk", "demo", "statistics");

    private FeatureMap() {}

    static boolean isDeclared(String feature) {
        return MAY_KNOW.containsKey(feature) || OVERLOOKING.contains(feature);
    }

    static boolean mayKnow(String feature, String other) {
        return feature.equals(other)
                || (OVERLOOKING.contains(feature) && !OVERLOOKING.contains(other))
                || known(feature).contains(other);
    }

    /** True when a feature is declared to know itself by way of others. */
    static boolean hasCycle() {
        return MAY_KNOW.keySet().stream().anyMatch(feature -> reachable(feature).contains(feature));
    }

    private static Set<String> known(String feature) {
        var known = new HashSet<>(MAY_KNOW.getOrDefault(feature, Set.of()));
        if (!feature.equals(KERNEL)) {
            known.add(KERNEL);
        }
        if (!BELOW_REVIEW.contains(feature) && !feature.equals(REVIEW)) {
            known.add(REVIEW);
        }
        return known;
    }

    private static Set<String> reachable(String feature) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(known(feature));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                open.addAll(known(next));
            }
        }
        return found;
    }
}
