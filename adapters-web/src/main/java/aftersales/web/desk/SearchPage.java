package aftersales.web.desk;

import aftersales.application.desk.Found;
import aftersales.application.desk.SearchQueries;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the search box found: under the box while one types, and on a page of its own. */
@Named
@RequestScoped
public class SearchPage extends PageSupport {
    private static final Map<String, Place> PLACES = Map.of(
            "Customer", new Place("nav.customers", "/customer/view?id=", "/customer/list?q=", "people"),
            "Unit", new Place("nav.units", "/installedbase/view?id=", "/installedbase/list?q=", "unit"),
            "ServiceRequest", new Place("nav.requests", "/servicerequest/view?id=", "/servicerequest/list?q=", "inbox"),
            "WorkOrder", new Place("nav.work-orders", "/workorder/view?id=", "/workorder/list?q=", "clipboard"),
            "Sale", new Place("nav.sales", "/sales/view?id=", "/sales/list?q=", "receipt"),
            "Part", new Place("nav.parts", "/parts/view?id=", "/parts/list?q=", "part"));

    /** Where a record of a kind is shown, and the list of its kind. */
    private record Place(String name, String view, String list, String icon) {}

    /**
     * What was found of one kind.
     *
     * @param name key of what the kind is called
     * @param full whether there may be more in the list
     */
    public record Group(String name, String icon, String list, boolean full, List<Found> items) {}

    private final SearchQueries queries;
    private Optional<List<Group>> groups = Optional.empty();

    @Inject
    public SearchPage(SearchQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected SearchPage() {
        this(null);
    }

    public String getQ() {
        return parameter("q").orElse("");
    }

    public boolean isTooShort() {
        return getQ().strip().length() < SearchQueries.MIN_LENGTH;
    }

    public List<Group> getGroups() {
        if (groups.isEmpty()) {
            groups = Optional.of(grouped(queries.search(getQ())));
        }
        return groups.get();
    }

    private static List<Group> grouped(List<Found> found) {
        var byKind = new LinkedHashMap<String, List<Found>>();
        found.forEach(record ->
                byKind.computeIfAbsent(record.kind(), kind -> new ArrayList<>()).add(record));
        return byKind.entrySet().stream()
                .map(entry -> {
                    var place = PLACES.get(entry.getKey());
                    return new Group(
                            place.name(),
                            place.icon(),
                            place.list(),
                            entry.getValue().size() == SearchQueries.OF_EACH_KIND,
                            List.copyOf(entry.getValue()));
                })
                .toList();
    }

    /** The list of that kind, searched for the same. */
    public String list(Group group) {
        return group.list() + URLEncoder.encode(getQ().strip(), StandardCharsets.UTF_8);
    }

    public String link(Found found) {
        return PLACES.get(found.kind()).view() + found.id();
    }
}
