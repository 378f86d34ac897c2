package aftersales.application.kernel;

import java.util.Map;
import java.util.Optional;

/**
 * What a list is asked for, the same from a page, REST and an export. Names of filters and sort columns are those that
 * the query declares; any other is refused.
 *
 * @param q free text
 * @param filters field filters by name; blank values are left out
 * @param sort name of a sortable column, with {@code -} in front for descending; empty for the list's own order
 * @param cursor where to go on, as given by {@link Listing#next()} or {@link Listing#previous()}
 * @param limit 1 to 200 rows
 * @param count whether the exact number of rows is wanted as well
 */
public record ListRequest(
        Optional<String> q,
        Map<String, String> filters,
        Optional<String> sort,
        Optional<String> cursor,
        int limit,
        boolean count) {
    public static final int MAX_LIMIT = 200;

    public ListRequest {
        filters = Map.copyOf(filters);
        limit = Math.max(1, Math.min(limit, MAX_LIMIT));
    }

    public static ListRequest firstPage() {
        return new ListRequest(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), 50, false);
    }

    public ListRequest filter(String name, String value) {
        var more = new java.util.HashMap<>(filters);
        more.put(name, value);
        return new ListRequest(q, more, sort, cursor, limit, count);
    }

    /** The same list, beginning at {@code other}. */
    public ListRequest from(Optional<String> other) {
        return new ListRequest(q, filters, sort, other, limit, count);
    }

    public ListRequest limit(int rows) {
        return new ListRequest(q, filters, sort, cursor, rows, count);
    }
}
