package aftersales.web.kernel;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A list whose whole state stands in its address: {@code ?q=…&status=…&sort=-openedAt&cursor=…}. Subclasses are request
 * scoped, name their query port, and that is all; the tag {@code af:list} draws them.
 */
public abstract class ListPage<V> {
    private static final Set<String> OWN = Set.of("q", "sort", "cursor", ListExport.PARAMETER);
    private static final int ROWS = 50;

    private HttpServletRequest request;
    private Optional<Listing<V>> loaded = Optional.empty();

    /**
     * A saved filter that stands as a tab above the list.
     *
     * @param label what it says
     * @param filters field filters by name; none for all
     */
    public record Tab(String label, Map<String, String> filters) {
        public Tab {
            filters = Map.copyOf(filters);
        }
    }

    @Inject
    void wire(HttpServletRequest request) {
        this.request = request;
    }

    /** Asks the query port. */
    protected abstract Listing<V> load(ListRequest asked);

    /** Saved filters; none unless a list has some. */
    protected List<Tab> savedFilters() {
        return List.of();
    }

    /** The order that holds when the address names none, such as {@code -openedAt}; only marks the heading. */
    protected String defaultSort() {
        return "";
    }

    public final List<V> getRows() {
        return listing().items();
    }

    private Listing<V> listing() {
        if (loaded.isEmpty()) {
            loaded = Optional.of(load(asked()));
        }
        return loaded.get();
    }

    ListRequest asked() {
        return new ListRequest(parameter("q"), filters(), parameter("sort"), parameter("cursor"), ROWS, false);
    }

    /** Whether the list is wanted as a file; a post, so that no link elsewhere can make somebody take data out. */
    final boolean isExportAsked() {
        return isPosted() && parameter(ListExport.PARAMETER).isPresent();
    }

    /** Draws {@code other} rows instead of those that were asked for. */
    final void show(Listing<V> other) {
        loaded = Optional.of(other);
    }

    /** What makes the list what it is, for the form that asks for its export. */
    public final Map<String, String> getState() {
        var state = new LinkedHashMap<String, String>(filters());
        parameter("q").ifPresent(q -> state.put("q", q));
        parameter("sort").ifPresent(s -> state.put("sort", s));
        return state;
    }

    private Map<String, String> filters() {
        var filters = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OWN.contains(name) && !values[0].isBlank()) {
                filters.put(name, values[0]);
            }
        });
        return filters;
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(v -> !v.isBlank());
    }

    /** What was searched for. */
    public final String getQ() {
        return parameter("q").orElse("");
    }

    /** {@code #{page.filter('status')}}: the value of a field filter, empty when it is not set. */
    public final String filter(String name) {
        return parameter(name).orElse("");
    }

    /** Whether anything narrows the list: decides which empty state is shown. */
    public final boolean isNarrowed() {
        return parameter("q").isPresent() || !filters().isEmpty();
    }

    public final String getSort() {
        return parameter("sort").orElse(defaultSort());
    }

    public final String getPath() {
        return request.getRequestURI();
    }

    /** {@code ascending}, {@code descending} or {@code none}, for {@code aria-sort}. */
    public final String sortOf(String column) {
        var sort = getSort();
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    /** Address of the list sorted by {@code column}; the other way round when it is so already. */
    public final String sortLink(String column) {
        return link("sort", sortOf(column).equals("ascending") ? "-" + column : column);
    }

    /**
     * Whether the search was posted, as {@code app.js} does with what looks like a telephone number: personal data never
     * stands in an address. Such a list has no links that would carry it on.
     */
    public final boolean isPosted() {
        return "POST".equals(request.getMethod());
    }

    /** Address of the next page; empty on the last. */
    public final String getNextLink() {
        return isPosted() ? "" : listing().next().map(c -> link("cursor", c)).orElse("");
    }

    /** Address of the page before; empty on the first. */
    public final String getPreviousLink() {
        return isPosted()
                ? ""
                : listing().previous().map(c -> link("cursor", c)).orElse("");
    }

    public final List<Tab> getTabs() {
        return savedFilters();
    }

    public final String linkOf(Tab tab) {
        return getPath() + query(tab.filters());
    }

    public final boolean isOn(Tab tab) {
        return filters().equals(new TreeMap<>(tab.filters())) && parameter("q").isEmpty();
    }

    /** The field filters of the tab that is on, which a search keeps. */
    public final Map<String, String> getKept() {
        return savedFilters().stream()
                .filter(this::isOn)
                .findFirst()
                .map(Tab::filters)
                .orElse(Map.of());
    }

    private String link(String name, String value) {
        var all = new LinkedHashMap<String, String>();
        parameter("q").ifPresent(q -> all.put("q", q));
        all.putAll(filters());
        parameter("sort").ifPresent(s -> all.put("sort", s));
        all.put(name, value);
        return getPath() + query(all);
    }

    private static String query(Map<String, String> parameters) {
        var text = new StringBuilder();
        parameters.forEach((name, value) -> text.append(text.isEmpty() ? "?" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
