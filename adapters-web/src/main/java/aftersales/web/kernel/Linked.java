package aftersales.web.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A view with links to what can be done with it next: written as the view's own properties and {@code links}, from the name
 * of each act to the address to post it to; a {@code change} is put to the view's own address.
 */
public record Linked(Record view, Map<String, String> links) {
    private static final String BASE = "/api/v1/";

    public Linked {
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links)); // in the order of the life cycle
    }

    /**
     * @param resource path of the resource, {@code work-orders}
     * @param actions names of the allowed acts, {@code SEND_BACK}; their sub-resources are {@code send-back}
     */
    public static Linked of(Record view, String resource, UUID id, List<String> actions) {
        var links = new LinkedHashMap<String, String>();
        for (var action : actions) {
            String name = action.toLowerCase(Locale.ROOT).replace('_', '-');
            links.put(name, BASE + resource + "/" + id + (name.equals("change") ? "" : "/" + name));
        }
        return new Linked(view, links);
    }
}
