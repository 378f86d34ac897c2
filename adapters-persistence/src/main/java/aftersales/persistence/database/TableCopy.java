package aftersales.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of the product's database, table by table, in PostgreSQL's own text format, which every later version reads. Needs
 * no more than the owner of the tables may do. What the migrations make (tables, functions, grants) is not part of it.
 *
 * <p>One connection, one transaction: the caller sets it to one snapshot, and commits.
 */
public final class TableCopy {
    private static final String OURS =
            "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'flyway', 'public')";

    private static final String TABLES = "select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum)"
            + " from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid"
            + " where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and " + OURS
            + " group by n.nspname, c.relname order by n.nspname, c.relname";

    private static final String REFERENCES = "select cn.nspname || '.' || c.relname, pn.nspname || '.' || p.relname"
            + " from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace cn on cn.oid = c.relnamespace"
            + " join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace"
            + " where f.contype = 'f' and f.conrelid <> f.confrelid";

    private static final String SEQUENCES = "select schemaname || '.' || sequencename, last_value from pg_sequences n"
            + " where last_value is not null and "
            + OURS.replace("n.nspname", "n.schemaname")
            + " order by 1";

    private final Connection connection;

    public TableCopy(Connection connection) {
        this.connection = connection;
    }

    /**
     * A table.
     *
     * @param name with its schema
     * @param columns those that are written, not those that PostgreSQL computes
     */
    public record Table(String name, List<String> columns) {
        public Table {
            columns = List.copyOf(columns);
        }

        private String target() {
            return quoted(name) + columns.stream().map(TableCopy::quoted).collect(Collectors.joining(", ", " (", ")"));
        }
    }

    /** All tables, each after those that it refers to. */
    public List<Table> tables() throws SQLException {
        var tables = new LinkedHashMap<String, Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String name = rows.getString(1) + "." + rows.getString(2);
                tables.put(name, new Table(name, List.of((String[])
                        rows.getArray(3).getArray())));
            }
        }
        return parentsFirst(tables);
    }

    private List<Table> parentsFirst(Map<String, Table> tables) throws SQLException {
        var parents = new LinkedHashMap<String, Set<String>>();
        tables.keySet().forEach(name -> parents.put(name, new LinkedHashSet<>()));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                if (parents.containsKey(rows.getString(1))) {
                    parents.get(rows.getString(1)).add(rows.getString(2));
                }
            }
        }
        var ordered = new LinkedHashMap<String, Table>();
        while (ordered.size() < tables.size()) {
            var ready = parents.entrySet().stream()
                    .filter(entry -> !ordered.containsKey(entry.getKey()))
                    .filter(entry -> ordered.keySet().containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new SQLException("Tables refer to each other in a circle: " + parents);
            }
            ready.forEach(name -> ordered.put(name, tables.get(name)));
        }
        return List.copyOf(ordered.values());
    }

    /** How far each sequence has come. */
    public Map<String, Long> sequences() throws SQLException {
        var sequences = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /** @return how many rows there were */
    public long write(Table table, OutputStream out) throws SQLException, IOException {
        return copies().copyOut("copy " + table.target() + " to stdout", out);
    }

    /** Empties every table of the database, also of what the migrations have put in, and lets rows in that are locked. */
    public void clear() throws SQLException {
        var tables = tables();
        try (var statement = connection.createStatement()) {
            setTriggers(statement, tables, "disable");
            statement.execute("truncate "
                    + tables.stream().map(table -> quoted(table.name())).collect(Collectors.joining(", ")));
        }
    }

    /** @return how many rows there were */
    public long read(Table table, InputStream in) throws SQLException, IOException {
        return copies().copyIn("copy " + table.target() + " from stdin", in);
    }

    /** The last step after {@link #clear()}: triggers guard again, and sequences go on where they were. */
    public void finish(Map<String, Long> sequences) throws SQLException {
        try (var statement = connection.createStatement()) {
            // what is checked at the commit otherwise: triggers are not changed while such checks are pending
            statement.execute("set constraints all immediate");
            setTriggers(statement, tables(), "enable");
        }
        try (var set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (var sequence : sequences.entrySet()) {
                set.setString(1, quoted(sequence.getKey()));
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }

    private static void setTriggers(Statement statement, List<Table> tables, String how) throws SQLException {
        for (var table : tables) {
            statement.execute("alter table " + quoted(table.name()) + " " + how + " trigger user");
        }
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Each part of a dotted name between quotation marks: names in an archive are not to be trusted. */
    private static String quoted(String name) {
        var parts = new ArrayList<String>();
        for (String part : name.split("\\.", -1)) {
            parts.add("\"" + part.replace("\"", "\"\"") + "\"");
        }
        return String.join(".", parts);
    }
}
