package aftersales.launcher;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import aftersales.persistence.database.DatabaseLogin;
import aftersales.persistence.database.Directories;
import aftersales.persistence.database.EmbeddedPostgres;
import aftersales.persistence.database.MigrationFailed;
import aftersales.persistence.database.Migrations;
import aftersales.persistence.database.TableCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Puts a backup into an empty home and an empty database. The home is made beside its place and moved there at the end, the
 * rows come in one transaction: a restore that fails or is killed leaves nothing that looks like data.
 */
final class Restore {
    private final Settings settings;
    private final Archive archive;

    Restore(Settings settings, Archive archive) {
        this.settings = settings;
        this.archive = archive;
    }

    /** @return how many rows were restored */
    long run() throws LaunchFailed, IOException, SQLException {
        refuseUsedHome();
        Path draft = settings.home().resolveSibling(settings.home().getFileName() + ".restoring");
        Directories.delete(draft);
        Files.createDirectories(draft, asFileAttribute(fromString("rwx------")));
        try (var home = Home.lock(draft)) {
            for (String name : archive.files()) {
                copy(name, home.directory());
            }
            long rows = settings.externalDatabase().isPresent()
                    ? fill(settings.externalDatabase().get(), home)
                    : fillEmbedded(home);
            Files.move(home.directory(), settings.home(), StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } finally {
            Directories.delete(draft);
        }
    }

    private void refuseUsedHome() throws LaunchFailed, IOException {
        if (Files.exists(settings.home())) {
            try (var found = Files.list(settings.home())) {
                if (found.findAny().isPresent()) {
                    throw new LaunchFailed(settings.home()
                            + " is not empty. Restore into a new AFTERSALES_HOME, or move" + " the old one away.");
                }
            }
        }
    }

    private void copy(String name, Path home) throws LaunchFailed, IOException {
        Path target = home.resolve(name).normalize();
        if (!target.startsWith(home) || target.equals(home)) {
            throw new LaunchFailed("The archive names a file outside of the home: " + name);
        }
        Files.createDirectories(target.getParent(), asFileAttribute(fromString("rwx------")));
        Files.createFile(target, asFileAttribute(fromString("rw-------")));
        try (var in = archive.file(name)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setPosixFilePermissions(target, fromString("rw-------"));
    }

    private long fillEmbedded(Home home) throws LaunchFailed, IOException, SQLException {
        try (var postgres = EmbeddedPostgres.start(home.postgresql(), 0)) {
            return fill(postgres.owner(), home);
        }
    }

    private long fill(DatabaseLogin owner, Home home) throws LaunchFailed, IOException, SQLException {
        try {
            var migrations = new Migrations(owner);
            if (!migrations.applied().isEmpty()) {
                throw new LaunchFailed(owner + " holds data already. Restore into an empty database.");
            }
            migrations.run(home.applicationPassword(), newestOf(migrations));
        } catch (MigrationFailed e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            var copy = new TableCopy(connection);
            copy.clear();
            long rows = 0;
            for (var table : archive.tables().entrySet()) {
                rows += read(copy, table.getKey(), table.getValue());
            }
            copy.finish(archive.sequences());
            connection.commit();
            return rows;
        }
    }

    private long read(TableCopy copy, TableCopy.Table table, long expected)
            throws LaunchFailed, IOException, SQLException {
        try (var in = archive.rowsOf(table)) {
            long rows = copy.read(table, in);
            if (rows != expected) {
                throw new LaunchFailed(
                        table.name() + ": " + rows + " rows were restored, " + expected + " were backed up");
            }
            return rows;
        }
    }

    /**
     * The tables are made as they were when the backup was written; what is newer is migrated by the next start.
     *
     * @throws LaunchFailed when this release cannot make them so
     */
    private Optional<String> newestOf(Migrations migrations) throws LaunchFailed, MigrationFailed {
        var then = archive.migrations();
        String newest = then.get(then.size() - 1);
        List<String> now = migrations.known();
        int end = now.indexOf(newest) + 1;
        if (!now.subList(0, end).equals(then)) {
            throw new LaunchFailed(
                    "This release cannot make the tables of this backup, which was written by another one."
                            + " Restore it with that release, then upgrade.");
        }
        return Optional.of(newest);
    }
}
