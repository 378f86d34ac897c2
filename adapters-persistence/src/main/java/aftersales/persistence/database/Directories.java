package aftersales.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Work on whole directories. */
public final class Directories {
    private Directories() {}

    /** Deletes the directory with all that is in it; nothing happens when there is none. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        for (Path file : files(directory, Comparator.reverseOrder())) {
            Files.delete(file);
        }
    }

    /** Copies the directory with all that is in it to {@code target}, which must not hold any of these files. */
    public static void copy(Path directory, Path target) throws IOException {
        for (Path file : files(directory, Comparator.naturalOrder())) {
            Path copy = target.resolve(directory.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
    }

    private static List<Path> files(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted(order).toList();
        }
    }
}
