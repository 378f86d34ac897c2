package aftersales.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, migrated database on a real PostgreSQL for each test class that has
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase DATABASE = new TestDatabase();
 * }</pre>
 *
 * <p>One PostgreSQL runs per test JVM. The migrations run once, into a template; a class gets a copy of it within some
 * 50 ms and the copy is dropped after the class. Tests of one class share their database: let them use rows of their
 * own, or clean up.
 *
 * <ul>
 *   <li>{@link #app()} connects as {@code aftersales_app}, with the rights that the server has: use it for what is
 *       tested.
 *   <li>{@link #owner()} connects as the owner of the tables: use it to look from outside, or to plant what the
 *       application could not write.
 * </ul>
 *
 * <p>Data sources do not pool; each {@code getConnection()} is a new connection in auto-commit mode. PostgreSQL runs
 * without fsync here: kill the product, not this one, to test durability.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private String name = "";
    private Cluster cluster;

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        cluster = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Cluster.class, key -> Cluster.start(), Cluster.class);
        name = "test_" + COUNTER.incrementAndGet();
        cluster.administer(
                "create database " + name + " template " + Cluster.TEMPLATE + " owner " + EmbeddedPostgres.OWNER);
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        cluster.administer("drop database " + name + " with (force)");
    }

    /** As the role that the server runs as. */
    public DataSource app() {
        return dataSource(appLogin());
    }

    /** As the owner of all tables. */
    public DataSource owner() {
        return dataSource(ownerLogin());
    }

    public DatabaseLogin appLogin() {
        return ownerLogin().as(Migrations.APPLICATION_ROLE, Cluster.APP_PASSWORD);
    }

    public DatabaseLogin ownerLogin() {
        return cluster.owner(name);
    }

    private static DataSource dataSource(DatabaseLogin login) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(login.url());
        dataSource.setUser(login.user());
        dataSource.setPassword(login.password());
        return dataSource;
    }

    /** The PostgreSQL of this test JVM; JUnit closes it after the last class. */
    private record Cluster(Path directory, EmbeddedPostgres postgres) implements AutoCloseable {
        static final String TEMPLATE = "migrated";
        private static final String PREFIX = "cluster-";
        static final String APP_PASSWORD = "test-only";
        private static final Map<String, String> UNSAFE_BUT_FAST =
                Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

        static Cluster start() {
            var programs = Path.of("target", "postgres");
            var directory = programs.resolve(PREFIX + ProcessHandle.current().pid());
            try {
                clearLeftovers(Files.createDirectories(programs));
                var cluster = new Cluster(
                        directory,
                        EmbeddedPostgres.start(directory, programs, 0, UNSAFE_BUT_FAST, RunAs.choose(directory)));
                cluster.administer("create database " + TEMPLATE + " owner " + EmbeddedPostgres.OWNER);
                new Migrations(cluster.owner(TEMPLATE)).run(APP_PASSWORD);
                return cluster;
            } catch (IOException | SQLException | MigrationFailed e) {
                throw new IllegalStateException("No test database: " + e.getMessage(), e);
            }
        }

        /** Clusters of test JVMs that were killed. */
        private static void clearLeftovers(Path programs) throws IOException {
            try (var clusters = Files.newDirectoryStream(programs, PREFIX + "*")) {
                for (Path cluster : clusters) {
                    long jvm = Long.parseLong(cluster.getFileName().toString().substring(PREFIX.length()));
                    if (ProcessHandle.of(jvm).isEmpty()) {
                        new PostgresProcesses(cluster.resolve("data")).clearLeftovers(() -> {});
                        Directories.delete(cluster);
                    }
                }
            }
        }

        DatabaseLogin owner(String database) {
            try {
                var product = postgres.owner();
                return new DatabaseLogin(
                        product.url().replace("/" + EmbeddedPostgres.DATABASE, "/" + database),
                        product.user(),
                        product.password());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        void administer(String sql) throws SQLException {
            try (var connection = superuser().connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private DatabaseLogin superuser() {
            try {
                return postgres.superuser("postgres");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
            Directories.delete(directory);
        }
    }
}
