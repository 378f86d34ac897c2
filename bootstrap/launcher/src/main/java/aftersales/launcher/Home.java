package aftersales.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;

import aftersales.persistence.database.SecretFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * {@code AFTERSALES_HOME}, held by one launcher at a time. The lock belongs to the process: the system lets go of it
 * however the process ends.
 */
final class Home implements AutoCloseable {
    private final Path directory;
    private final FileLock lock;

    private Home(Path directory, FileLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** @throws LaunchFailed when another launcher holds it or it cannot be written */
    static Home lock(Path directory) throws LaunchFailed {
        try {
            Path real = Files.createDirectories(directory).toRealPath();
            var channel = FileChannel.open(
                    real.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                String holder = Files.readString(real.resolve("lock")).strip();
                throw new LaunchFailed(real + " is in use by process " + holder + ", which runs already");
            }
            channel.truncate(0);
            channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return new Home(real, lock);
        } catch (IOException e) {
            throw new LaunchFailed("AFTERSALES_HOME cannot be used: " + e, e);
        }
    }

    Path directory() {
        return directory;
    }

    Path postgresql() {
        return directory.resolve("postgresql");
    }

    /** Base directory of the server: configuration, transaction log, temporary files. */
    Path server() throws IOException {
        return privateDirectory("server");
    }

    Path logs() throws IOException {
        return privateDirectory("logs");
    }

    /** Of the role that the server runs as. */
    String applicationPassword() throws IOException {
        return SecretFile.readOrCreate(privateDirectory("secrets").resolve("app.password"));
    }

    /** Keys what the application stores as keyed hashes; not in the database. */
    String installationSecret() throws IOException {
        return SecretFile.readOrCreate(privateDirectory("secrets").resolve("installation.key"));
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }

    private Path privateDirectory(String name) throws IOException {
        return Files.createDirectories(
                directory.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
