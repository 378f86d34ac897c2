package aftersales.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import aftersales.persistence.database.DatabaseLogin;
import aftersales.persistence.database.MigrationFailed;
import aftersales.persistence.database.Migrations;
import aftersales.persistence.database.TableCopy;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one archive of everything: the rows of the database as they were at one moment, while the product runs on, and the
 * files under {@code AFTERSALES_HOME} (keys, exported heads of the trail, recordings, attachments). The manifest, written
 * last, says what is in it, with the number of rows and the SHA-256 of each part.
 */
final class Backup {
    static final int FORMAT = 1;
    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String FILES = "files/";

    /** What is made anew, or would hold the backup itself. */
    private static final Set<String> LEFT_OUT = Set.of("postgresql", "server", "logs", "backups", "lock");

    private final Path home;
    private final DatabaseLogin owner;
    private final JsonArrayBuilder tables = Json.createArrayBuilder();
    private final JsonArrayBuilder files = Json.createArrayBuilder();
    private long rows;

    Backup(Path home, DatabaseLogin owner) {
        this.home = home;
        this.owner = owner;
    }

    /**
     * Writes {@code archive}, which nobody else may read: it holds the keys. Killed half-way it leaves only a file that ends
     * in {@code .part}.
     *
     * @return how many rows it holds
     */
    long write(Path archive, Instant now) throws IOException, SQLException, LaunchFailed {
        Path draft = archive.resolveSibling(archive.getFileName() + ".part");
        Files.deleteIfExists(draft);
        Files.createFile(draft, asFileAttribute(fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
            // the heads of the trail first: they must not be ahead of the rows
            for (Path file : ownFiles()) {
                add(zip, file);
            }
            addDatabase(zip, now);
        }
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, archive, ATOMIC_MOVE);
        return rows;
    }

    private List<Path> ownFiles() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            !LEFT_OUT.contains(home.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    private void add(ZipOutputStream zip, Path file) throws IOException {
        String name = home.relativize(file).toString();
        zip.putNextEntry(new ZipEntry(FILES + name));
        var digest = sha256();
        try (var out = new DigestOutputStream(unclosed(zip), digest)) {
            Files.copy(file, out);
        }
        zip.closeEntry();
        files.add(Json.createObjectBuilder().add("name", name).add("sha256", hex(digest)));
    }

    private void addDatabase(ZipOutputStream zip, Instant now) throws IOException, SQLException, LaunchFailed {
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var copy = new TableCopy(connection);
            for (var table : copy.tables()) {
                add(zip, copy, table);
            }
            // read after the rows: a number that was given away meanwhile is not given again
            var sequences = Json.createObjectBuilder();
            copy.sequences().forEach(sequences::add);
            connection.rollback();
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(Json.createObjectBuilder()
                    .add("format", FORMAT)
                    .add("product", Version.number())
                    .add("createdAt", now.toString())
                    .add("migrations", Json.createArrayBuilder(new Migrations(owner).applied()))
                    .add("tables", tables)
                    .add("sequences", sequences)
                    .add("files", files)
                    .build()
                    .toString()
                    .getBytes(UTF_8));
            zip.closeEntry();
        } catch (MigrationFailed e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    private void add(ZipOutputStream zip, TableCopy copy, TableCopy.Table table) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(TABLES + table.name()));
        var digest = sha256();
        long count;
        try (var out = new DigestOutputStream(unclosed(zip), digest)) {
            count = copy.write(table, out);
        }
        zip.closeEntry();
        rows += count;
        tables.add(Json.createObjectBuilder()
                .add("name", table.name())
                .add("columns", Json.createArrayBuilder(table.columns()))
                .add("rows", count)
                .add("sha256", hex(digest)));
    }

    /** An entry ends, the archive goes on. */
    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
