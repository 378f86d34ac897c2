package aftersales.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The server's log file, from where it stood when the server was started. */
record ServerLog(Path file, long start) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_LINES = 12;
    private static final int LINE_LENGTH = 240;

    static ServerLog fromHere(Path file) throws IOException {
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** The lines that tell a person what is wrong, each ended by a line feed; no stack traces. */
    String complaints() {
        return written()
                .lines()
                .filter(ServerLog::isComplaint)
                .map(String::strip)
                .distinct()
                .limit(MOST_LINES)
                .map(line -> "  " + (line.length() > LINE_LENGTH ? line.substring(0, LINE_LENGTH) + "…" : line) + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isComplaint(String line) {
        return line.contains(" ERROR ")
                || line.startsWith("Caused by: ")
                || line.startsWith("org.jboss.weld.exceptions.DeploymentException: WELD-");
    }

    private String written() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long from = start <= log.length() ? start : 0; // rotated meanwhile
            var bytes = new byte[(int) Math.min(log.length() - from, MOST_BYTES)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
