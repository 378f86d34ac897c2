package aftersales.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings a database to the state that this release needs, as the owner of the database and before the server starts:
 * the role of the application first, then every migration under {@code db/migration} on the class path.
 *
 * <p>The application's role may log in and use what the migrations grant to it. It owns nothing and can disable no
 * trigger.
 */
public final class Migrations {
    /** The role that the server runs as. Migrations grant to it by this name. */
    public static final String APPLICATION_ROLE = "aftersales_app";

    private static final String HISTORY_SCHEMA = "flyway";
    private final DatabaseLogin owner;

    public Migrations(DatabaseLogin owner) {
        this.owner = owner;
    }

    /**
     * Makes or mends the application's role and migrates. Doing it again changes nothing.
     *
     * @param applicationPassword the password that the application's role has from now on
     * @return the same database as the application's role
     * @throws MigrationFailed with a sentence for the administrator
     */
    public DatabaseLogin run(String applicationPassword) throws MigrationFailed {
        return run(applicationPassword, Optional.empty());
    }

    /** As {@link #run(String)}, up to a version: for data of an older release. */
    public DatabaseLogin run(String applicationPassword, Optional<String> target) throws MigrationFailed {
        prepareRole(applicationPassword);
        try {
            flyway(target).migrate();
        } catch (FlywayException e) {
            throw new MigrationFailed("The database was not migrated: " + e.getMessage(), e);
        }
        return owner.as(APPLICATION_ROLE, applicationPassword);
    }

    /** The versions that were applied to the database, in ascending order; none when it is not ours or is empty. */
    public List<String> applied() throws MigrationFailed {
        try {
            return versions(flyway(Optional.empty()).info().applied());
        } catch (FlywayException e) {
            throw new MigrationFailed("The database cannot be read: " + e.getMessage(), e);
        }
    }

    /** The versions that this release brings, in ascending order. */
    public List<String> known() throws MigrationFailed {
        try {
            return versions(flyway(Optional.empty()).info().all());
        } catch (FlywayException e) {
            throw new MigrationFailed("The database cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> versions(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .filter(migration -> migration.getVersion() != null)
                .map(migration -> migration.getVersion().getVersion())
                .toList();
    }

    private Flyway flyway(Optional<String> target) {
        var configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .defaultSchema(HISTORY_SCHEMA)
                .createSchemas(true)
                // each feature numbers its migrations in a range of its own
                .outOfOrder(true)
                .placeholderReplacement(false)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true);
        target.ifPresent(configuration::target);
        return configuration.load();
    }

    private void prepareRole(String password) throws MigrationFailed {
        try (var connection = owner.connect()) {
            createRoleUnlessThere(connection);
            var role = "alter role " + APPLICATION_ROLE;
            execute(connection, role + " login password " + literal(password));
            // JBeret names its tables without a schema
            execute(connection, role + " set search_path = public, batch");
            execute(connection, "revoke create on schema public from public");
        } catch (SQLException e) {
            throw new MigrationFailed(
                    "The role " + APPLICATION_ROLE + " cannot be prepared by " + owner
                            + " (it must own the database and have CREATEROLE): " + e.getMessage(),
                    e);
        }
    }

    private static void createRoleUnlessThere(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, APPLICATION_ROLE);
            try (var rows = query.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
        }
        execute(
                connection,
                "create role " + APPLICATION_ROLE + " nosuperuser nocreatedb nocreaterole noreplication nobypassrls");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
