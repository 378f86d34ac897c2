package aftersales.persistence.database;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program of the operating system, run to its end. */
final class Command {
    private static final File NOTHING = new File("/dev/null");
    private final List<String> words;

    private Command(List<String> words) {
        this.words = List.copyOf(words);
    }

    static Command of(List<String> prefix, Path program, String... arguments) {
        var words = new ArrayList<String>(prefix);
        words.add(program.toString());
        words.addAll(List.of(arguments));
        return new Command(words);
    }

    /** @throws IOException with everything the program said, when it fails or does not end in time */
    void run(Duration limit) throws IOException {
        Result result = execute(limit);
        if (result.exitCode() != 0) {
            throw new IOException(words.get(0) + " … ended with code " + result.exitCode() + ":\n" + result.output());
        }
    }

    /** True when the program exists and ends well in time. */
    boolean succeeds(Duration limit) {
        try {
            return execute(limit).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Result execute(Duration limit) throws IOException {
        // The output goes to a file: a daemon that the program leaves behind would keep a pipe open for good.
        Path output = Files.createTempFile("aftersales-command", ".out");
        try {
            return execute(limit, output);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private Result execute(Duration limit, Path output) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(NOTHING));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!endsWithin(process, limit)) {
            process.destroyForcibly();
            throw new IOException(words.get(0) + " … did not end within " + limit);
        }
        return new Result(process.exitValue(), Files.readString(output));
    }

    private static boolean endsWithin(Process process, Duration limit) throws IOException {
        try {
            return process.waitFor(limit.toNanos(), NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private record Result(int exitCode, String output) {}
}
