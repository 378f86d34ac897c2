package aftersales.persistence.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Runs read-only SQL made for one list or view. Columns in snake_case map to record components by name; named parameters
 * are {@code :name}, a {@code ::} cast is written {@code cast(… as …)}.
 */
public class Reads {
    private final Jdbi jdbi;

    protected Reads() {
        this.jdbi = null; // for the client proxy only
    }

    public Reads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public <T> List<T> list(String sql, Map<String, ?> parameters, Class<T> record) {
        return list(sql, parameters, ConstructorMapper.of(record));
    }

    public <T> List<T> list(String sql, Map<String, ?> parameters, RowMapper<T> mapper) {
        return with(handle -> bound(handle, sql, parameters).map(mapper).list());
    }

    /** The one row, or empty; more than one row is a bug. */
    public <T> Optional<T> one(String sql, Map<String, ?> parameters, Class<T> record) {
        return one(sql, parameters, ConstructorMapper.of(record));
    }

    public <T> Optional<T> one(String sql, Map<String, ?> parameters, RowMapper<T> mapper) {
        return with(handle -> bound(handle, sql, parameters).map(mapper).findOne());
    }

    /** Several statements over one connection. */
    public <T> T with(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    private static Query bound(Handle handle, String sql, Map<String, ?> parameters) {
        return handle.createQuery(sql).bindMap(parameters);
    }
}
