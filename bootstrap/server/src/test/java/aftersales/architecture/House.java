package aftersales.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How packages are read: {@code <root>.<ring>.<feature>}. The root differs between the product and what is planted. */
record House(String root) {
    static final String DOMAIN = "domain";
    static final String APPLICATION = "application";
    static final String PERSISTENCE = "persistence";
    static final String TELEPHONY = "telephony";
    static final String BATCH = "batch";
    static final String DOCUMENTS = "documents";
    static final String WEB = "web";
    static final String BOOTSTRAP = "bootstrap";
    static final List<String> ADAPTERS = List.of(PERSISTENCE, TELEPHONY, BATCH, DOCUMENTS, WEB);

    /** Rings that are cut by feature; telephony, batch and documents are cut by technology. */
    private static final Set<String> CUT_BY_FEATURE = Set.of(DOMAIN, APPLICATION, PERSISTENCE, WEB);

    /** PostgreSQL itself, for launcher and tests. */
    private static final String NO_FEATURE = "database";

    String ring(String name) {
        return root + "." + name + "..";
    }

    String[] rings(String... names) {
        return List.of(names).stream().map(this::ring).toArray(String[]::new);
    }

    /** The feature that a class belongs to; empty for what is not of the house or is not cut by feature. */
    Optional<String> featureOf(JavaClass type) {
        String[] path = pathOf(type);
        return path.length > 1 && CUT_BY_FEATURE.contains(path[0]) && !path[1].equals(NO_FEATURE)
                ? Optional.of(path[1])
                : Optional.empty();
    }

    private String[] pathOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.") : new String[0];
    }
}
