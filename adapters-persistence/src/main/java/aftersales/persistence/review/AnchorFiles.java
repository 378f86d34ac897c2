package aftersales.persistence.review;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import aftersales.application.review.ChainHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Exported heads of the chain: files of lines {@code number hash instant}, one file a month, only ever added to. A last line
 * that was cut off by a kill is no head.
 */
public final class AnchorFiles {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'audit-'uuuu-MM'.anchors'").withZone(ZoneOffset.UTC);
    private static final Pattern FILE = Pattern.compile("audit-\\d{4}-\\d{2}\\.anchors");
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) \\S+");

    private final Path directory;

    public AnchorFiles(Path directory) {
        this.directory = directory;
    }

    /** Oldest first. @throws IOException also when there is no such directory */
    public List<ChainHead> read() throws IOException {
        var heads = new ArrayList<ChainHead>();
        for (Path file : files()) {
            for (String line : Files.readAllLines(file, US_ASCII)) {
                var parts = LINE.matcher(line);
                if (parts.matches()) {
                    heads.add(new ChainHead(Long.parseLong(parts.group(1)), parts.group(2)));
                }
            }
        }
        return List.copyOf(heads);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** On disk when this returns. */
    void append(ChainHead head, Instant at) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = directory.resolve(NAME.format(at));
        // a line that a kill cut off must not swallow this one
        String separator = endsInsideALine(file) ? "\n" : "";
        var line = US_ASCII.encode(separator + head.number() + " " + head.hash() + " " + at + "\n");
        try (var channel = FileChannel.open(file, CREATE, WRITE, APPEND)) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    private static boolean endsInsideALine(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return false;
        }
        try (var channel = FileChannel.open(file)) {
            var last = ByteBuffer.allocate(1);
            channel.read(last, channel.size() - 1);
            return last.get(0) != '\n';
        }
    }
}
