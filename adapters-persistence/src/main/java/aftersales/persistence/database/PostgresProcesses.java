package aftersales.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The processes that work in one data directory, found by their working directory: this also finds back ends that
 * outlived their postmaster, and never a stranger that was given an old process number.
 */
final class PostgresProcesses {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private final Path data;

    PostgresProcesses(Path data) {
        this.data = data;
    }

    /** The process whose number stands first in postmaster.pid, if it still works in our directory. */
    Optional<ProcessHandle> postmaster() {
        return recordedPid().flatMap(ProcessHandle::of).filter(this::worksHere);
    }

    /**
     * Sees to it that nobody works in the data directory, and that no lock file of a dead postmaster is left that
     * names a living stranger.
     */
    void clearLeftovers(Stopper stopper) throws IOException {
        if (postmaster().isPresent()) {
            stopper.stop();
        }
        all().forEach(ProcessHandle::destroyForcibly);
        if (!waitUntil(() -> all().isEmpty(), PATIENCE)) {
            throw new IOException("Processes " + pids() + " still work in " + data + " and cannot be ended");
        }
        // Without anyone at work the file only says which number the dead postmaster had. PostgreSQL would believe it.
        Files.deleteIfExists(lockFile());
    }

    static boolean waitUntil(BooleanSupplier condition, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private List<Long> pids() {
        return all().stream().map(ProcessHandle::pid).toList();
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(data.toRealPath());
        } catch (IOException | SecurityException e) {
            return false; // gone, or somebody else's
        }
    }

    private Optional<Long> recordedPid() {
        try {
            return Files.readAllLines(lockFile()).stream().findFirst().map(line -> Long.parseLong(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path lockFile() {
        return data.resolve("postmaster.pid");
    }

    /** The orderly way to end the postmaster. */
    interface Stopper {
        void stop() throws IOException;
    }
}
