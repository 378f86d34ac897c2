package aftersales.persistence.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the class path. */
final class PostgresBinaries {
    /** Of the binaries on the class path; part of the directory's name, so that an upgrade unpacks anew. */
    static final String VERSION = "17.11.0";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int ANY_EXECUTE = 0111;
    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    /** Unpacks into a directory of its own under {@code parent}, unless an earlier start has done so. */
    static PostgresBinaries under(Path parent) throws IOException {
        Path directory = parent.resolve("postgresql-" + VERSION);
        if (!Files.exists(directory)) {
            Path draft = Files.createTempDirectory(parent, "unpacking-");
            unpack(draft);
            Files.setPosixFilePermissions(draft, permissions(true));
            moveUnlessThere(draft, directory);
        }
        return new PostgresBinaries(directory);
    }

    private static void moveUnlessThere(Path draft, Path directory) throws IOException {
        try {
            Files.move(draft, directory, ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Directories.delete(draft);
            if (!Files.exists(directory)) {
                throw e; // not because somebody else was faster
            }
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new IOException("This release has no PostgreSQL for this machine (only Linux on x86-64)."
                        + " Set AFTERSALES_DB_URL, AFTERSALES_DB_USER and AFTERSALES_DB_PASSWORD to use another one.");
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), target);
        }
    }

    private static void unpack(TarArchiveInputStream archive, Path target) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("Entry outside of the archive's directory: " + entry.getName());
            }
            unpack(archive, entry, file);
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, file);
        Files.setPosixFilePermissions(file, permissions((entry.getMode() & ANY_EXECUTE) != 0));
    }

    /** Readable for all: PostgreSQL may have to run as another user than we. */
    private static Set<PosixFilePermission> permissions(boolean executable) {
        var permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return permissions;
    }
}
