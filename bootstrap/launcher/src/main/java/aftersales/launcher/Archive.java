package aftersales.launcher;

import aftersales.persistence.database.TableCopy.Table;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive that {@link Backup} wrote, checked against its manifest before anything is taken from it. */
final class Archive implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final JsonObject manifest;

    private Archive(Path path, ZipFile zip, JsonObject manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws LaunchFailed when it is no archive of ours, or damaged */
    static Archive open(Path path) throws LaunchFailed, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new LaunchFailed(path + " is damaged, or no backup: " + e.getMessage(), e);
        }
        try {
            var archive = new Archive(path, zip, manifest(path, zip));
            archive.check();
            return archive;
        } catch (IOException | LaunchFailed e) {
            zip.close();
            throw e;
        }
    }

    private static JsonObject manifest(Path path, ZipFile zip) throws LaunchFailed, IOException {
        var entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new LaunchFailed(path + " is no backup, or one that was not finished");
        }
        try (var reader = Json.createReader(zip.getInputStream(entry))) {
            var manifest = reader.readObject();
            if (manifest.getInt("format", 0) != Backup.FORMAT) {
                throw new LaunchFailed(path + " was written by another release: " + manifest.getString("product", "?"));
            }
            return manifest;
        } catch (JsonException e) {
            throw new LaunchFailed(path + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Reads every part once. */
    private void check() throws LaunchFailed, IOException {
        for (var table : manifest.getJsonArray("tables").getValuesAs(JsonObject.class)) {
            check(Backup.TABLES + table.getString("name"), table.getString("sha256"));
        }
        for (var file : manifest.getJsonArray("files").getValuesAs(JsonObject.class)) {
            check(Backup.FILES + file.getString("name"), file.getString("sha256"));
        }
    }

    private void check(String entry, String hash) throws LaunchFailed, IOException {
        var digest = Backup.sha256();
        try (var in = new DigestInputStream(part(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException e) {
            throw new LaunchFailed(path + " is damaged: " + entry + ": " + e.getMessage(), e);
        }
        if (!Backup.hex(digest).equals(hash)) {
            throw new LaunchFailed(path + " is damaged: " + entry + " is not what was written");
        }
    }

    private InputStream part(String name) throws LaunchFailed, IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new LaunchFailed(path + " is damaged: it lacks " + name);
        }
        return zip.getInputStream(entry);
    }

    String createdAt() {
        return manifest.getString("createdAt");
    }

    List<String> migrations() {
        return manifest.getJsonArray("migrations").getValuesAs(JsonString::getString);
    }

    /** Parents before children, with their numbers of rows. */
    Map<Table, Long> tables() {
        var tables = new LinkedHashMap<Table, Long>();
        for (var table : manifest.getJsonArray("tables").getValuesAs(JsonObject.class)) {
            tables.put(
                    new Table(
                            table.getString("name"),
                            table.getJsonArray("columns").getValuesAs(JsonString::getString)),
                    table.getJsonNumber("rows").longValue());
        }
        return tables;
    }

    Map<String, Long> sequences() {
        var sequences = new LinkedHashMap<String, Long>();
        manifest.getJsonObject("sequences")
                .forEach((name, value) -> sequences.put(name, ((JsonNumber) value).longValue()));
        return sequences;
    }

    List<String> files() {
        return manifest.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                .map(file -> file.getString("name"))
                .toList();
    }

    InputStream rowsOf(Table table) throws LaunchFailed, IOException {
        return part(Backup.TABLES + table.name());
    }

    InputStream file(String name) throws LaunchFailed, IOException {
        return part(Backup.FILES + name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
