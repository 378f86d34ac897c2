package aftersales.persistence.kernel;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.kernel.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The one engine behind every list: declared filters and sort columns, keyset pages in both directions, no count unless
 * it is asked for. Declared once per query class:
 *
 * <pre>{@code
 * private static final ListSql<PartListItem> LIST = ListSql.of(PartListItem.class)
 *         .select("p.id, p.code, p.name")
 *         .from("parts.part p")
 *         .key("p.id")
 *         .sortable("code", "p.code", "text")
 *         .defaultSort("code")
 *         .search("p.code ilike :q or p.name ilike :q")
 *         .filter("active", "p.active = cast(:active as boolean)");
 * }</pre>
 *
 * Values reach SQL as parameters only; names of filters and sort columns must have been declared.
 */
public final class ListSql<V> {
    /** Class 22 of SQL states: a value that cannot be read as its type. */
    private static final String DATA_EXCEPTION = "22";

    private record SortColumn(String expression, String type) {}

    private record Cursor(boolean forward, String value, UUID key) {}

    private final RowMapper<V> mapper;
    private String select = "";
    private String from = "";
    private String key = "";
    private String defaultSort = "";
    private Optional<String> search = Optional.empty();
    private final Map<String, SortColumn> sortable = new LinkedHashMap<>();
    private final Map<String, String> filters = new LinkedHashMap<>();

    private ListSql(RowMapper<V> mapper) {
        this.mapper = mapper;
    }

    /** Rows become {@code record}s; column {@code opened_at} fills component {@code openedAt}. */
    public static <V> ListSql<V> of(Class<V> record) {
        return new ListSql<>(ConstructorMapper.of(record));
    }

    public static <V> ListSql<V> of(RowMapper<V> mapper) {
        return new ListSql<>(mapper);
    }

    public ListSql<V> select(String columns) {
        this.select = columns;
        return this;
    }

    public ListSql<V> from(String tables) {
        this.from = tables;
        return this;
    }

    /** The unique uuid column that breaks ties. */
    public ListSql<V> key(String column) {
        this.key = column;
        return this;
    }

    /**
     * @param expression never null in SQL
     * @param type its SQL type, such as {@code timestamptz}
     */
    public ListSql<V> sortable(String name, String expression, String type) {
        sortable.put(name, new SortColumn(expression, type));
        return this;
    }

    /** As a request would write it: {@code -openedAt}. */
    public ListSql<V> defaultSort(String sort) {
        this.defaultSort = sort;
        return this;
    }

    /** Condition over {@code :q}, which holds the escaped text between per cent signs, and {@code :qPrefix}. */
    public ListSql<V> search(String condition) {
        this.search = Optional.of(condition);
        return this;
    }

    /** Condition over {@code :<name>}, bound as text; {@code :<name>List} holds it split at commas as a text array. */
    public ListSql<V> filter(String name, String condition) {
        filters.put(name, condition);
        return this;
    }

    public Listing<V> list(Reads reads, ListRequest request, RowScopeSql scope) {
        return list(reads, request, scope, Map.of());
    }

    /** @param more values of further parameters that select, from or filters name */
    public Listing<V> list(Reads reads, ListRequest request, RowScopeSql scope, Map<String, ?> more) {
        try {
            return page(reads, request, scope, more);
        } catch (JdbiException e) {
            throw isUnreadableValue(e) ? unreadable(request, e) : e;
        }
    }

    /** What a filter or cursor holds is cast in SQL: a value that is no date or no id is the caller's mistake, no bug. */
    private static boolean isUnreadableValue(JdbiException e) {
        return e.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(DATA_EXCEPTION);
    }

    private static InvalidValue unreadable(ListRequest request, JdbiException cause) {
        var names = String.join(", ", new TreeSet<>(request.filters().keySet()));
        var refusal = new InvalidValue(names, "list.unreadable-filter");
        refusal.initCause(cause);
        return refusal;
    }

    private Listing<V> page(Reads reads, ListRequest request, RowScopeSql scope, Map<String, ?> more) {
        var parameters = new HashMap<String, Object>(more);
        parameters.putAll(scope.parameters());
        String where = scope.condition() + searchCondition(request, parameters) + filterConditions(request, parameters);

        String sort = request.sort().orElse(defaultSort);
        boolean descending = sort.startsWith("-");
        String sortName = descending ? sort.substring(1) : sort;
        var column = Optional.ofNullable(sortable.get(sortName))
                .orElseThrow(() ->
                        new InvalidValue("sort", "list.unknown-sort", sortName, String.join(", ", sortable.keySet())));
        var cursor = request.cursor().map(ListSql::read);
        boolean forward = cursor.map(Cursor::forward).orElse(true);
        boolean ascending = descending != forward;

        String page = "";
        if (cursor.isPresent()) {
            page = " and (%s, %s) %s (cast(:cursorValue as %s), :cursorKey)"
                    .formatted(column.expression(), key, ascending ? ">" : "<", column.type());
            parameters.put("cursorValue", cursor.get().value());
            parameters.put("cursorKey", cursor.get().key());
        }
        String order = ascending ? "asc" : "desc";
        String sql =
                "select cast(%s as text) as cursor_value, %s as cursor_key, %s from %s where %s%s order by %s %s, %s %s limit %d"
                        .formatted(
                                column.expression(),
                                key,
                                select,
                                from,
                                where,
                                page,
                                column.expression(),
                                order,
                                key,
                                order,
                                request.limit() + 1);

        record Keyed<V>(String value, UUID key, V row) {}
        List<Keyed<V>> rows = new ArrayList<>(reads.list(
                sql,
                parameters,
                (rs, ctx) -> new Keyed<>(
                        rs.getString("cursor_value"), rs.getObject("cursor_key", UUID.class), mapper.map(rs, ctx))));
        boolean beyond = rows.size() > request.limit();
        if (beyond) {
            rows.remove(rows.size() - 1);
        }
        if (!forward) {
            Collections.reverse(rows);
        }
        boolean hasNext = forward ? beyond : true;
        boolean hasPrevious = forward ? cursor.isPresent() : beyond;
        Function<Keyed<V>, String> keyOf = row -> row.value() + "\n" + row.key();
        return new Listing<>(
                rows.stream().map(Keyed::row).toList(),
                hasNext && !rows.isEmpty()
                        ? Optional.of(write("f", keyOf.apply(rows.get(rows.size() - 1))))
                        : Optional.empty(),
                hasPrevious && !rows.isEmpty() ? Optional.of(write("b", keyOf.apply(rows.get(0)))) : Optional.empty(),
                request.count() ? Optional.of(count(reads, where, parameters)) : Optional.empty());
    }

    private long count(Reads reads, String where, Map<String, ?> parameters) {
        return reads.one(
                        "select count(*) from %s where %s".formatted(from, where),
                        parameters,
                        (rs, ctx) -> rs.getLong(1))
                .orElseThrow();
    }

    private String searchCondition(ListRequest request, Map<String, Object> parameters) {
        var text = request.q().map(String::strip).filter(q -> !q.isEmpty());
        if (text.isEmpty() || search.isEmpty()) {
            return "";
        }
        String escaped = literal(text.get());
        parameters.put("q", "%" + escaped + "%");
        parameters.put("qPrefix", escaped + "%");
        return " and (" + search.get() + ")";
    }

    private String filterConditions(ListRequest request, Map<String, Object> parameters) {
        var conditions = new StringBuilder();
        request.filters().forEach((name, value) -> {
            String condition = filters.get(name);
            if (condition == null) {
                throw new InvalidValue(name, "list.unknown-filter", name, String.join(", ", filters.keySet()));
            }
            if (value.isBlank()) {
                return;
            }
            if (condition.contains(":" + name + "List")) {
                parameters.put(
                        name + "List",
                        Arrays.stream(value.split(",", -1)).map(String::strip).toArray(String[]::new));
            } else {
                parameters.put(name, value.strip());
            }
            conditions.append(" and (").append(condition).append(")");
        });
        return conditions.toString();
    }

    private static String write(String direction, String valueAndKey) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((direction + valueAndKey).getBytes(StandardCharsets.UTF_8));
    }

    private static Cursor read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int newline = text.lastIndexOf('\n');
            return new Cursor(
                    text.charAt(0) == 'f', text.substring(1, newline), UUID.fromString(text.substring(newline + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidValue("cursor", "list.unreadable-cursor");
        }
    }

    /** The text for a {@code like} condition, each of its characters standing for itself. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
