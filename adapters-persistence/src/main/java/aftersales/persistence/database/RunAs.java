package aftersales.persistence.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL runs. It refuses to run as root; for root there are two ways round, tried in this order: a user
 * namespace in which we are nobody, else an ordinary user of the system to whom the data directory is given. That user cannot pass
 * directories that are closed to others, such as {@code /root}.
 */
final class RunAs {
    private static final Duration PROBE = Duration.ofSeconds(10);
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> ORDINARY_USERS = List.of("postgres", "nobody");

    private final List<String> prefix;
    private final Optional<String> user;

    private RunAs(List<String> prefix, Optional<String> user) {
        this.prefix = prefix;
        this.user = user;
    }

    /**
     * @param directory that PostgreSQL and its programs are to be in; made when it is not there
     * @throws IOException when we are root and no way is open
     */
    static RunAs choose(Path directory) throws IOException {
        if (!isRoot()) {
            return new RunAs(List.of(), Optional.empty());
        }
        return works(NAMESPACE) ? new RunAs(NAMESPACE, Optional.empty()) : ordinaryUser(directory);
    }

    static RunAs ordinaryUser(Path directory) throws IOException {
        String inside = Files.createDirectories(directory).toRealPath() + "/.";
        var users = ORDINARY_USERS.stream()
                .map(RunAs::user)
                .filter(candidate -> works(candidate.prefix))
                .toList();
        if (users.isEmpty()) {
            throw new IOException(
                    "PostgreSQL does not run as root, and neither user namespaces (unshare -U) nor runuser"
                            + " work here. Start Aftersales as an ordinary user.");
        }
        return users.stream()
                .filter(candidate -> Command.of(candidate.prefix, Path.of("test"), "-d", inside)
                        .succeeds(PROBE))
                .findFirst()
                .orElseThrow(
                        () -> new IOException("PostgreSQL does not run as root, user namespaces (unshare -U) do not"
                                + " work here, and an ordinary user may not pass to " + directory
                                + ". Choose another place, such as AFTERSALES_HOME=/var/lib/aftersales, or start Aftersales as"
                                + " an ordinary user."));
    }

    private static RunAs user(String name) {
        return new RunAs(List.of("runuser", "-u", name, "--"), Optional.of(name));
    }

    List<String> prefix() {
        return prefix;
    }

    /** Gives {@code directory} and what is in it to whom PostgreSQL runs as. */
    void handOver(Path directory) throws IOException {
        if (user.isEmpty()) {
            return;
        }
        var owner = directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user.get());
        try (var files = Files.walk(directory)) {
            files.forEach(file -> setOwner(file, owner));
        }
    }

    private static void setOwner(Path file, UserPrincipal owner) {
        try {
            Files.setOwner(file, owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean works(List<String> prefix) {
        return Command.of(prefix, Path.of("true")).succeeds(PROBE);
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
    }
}
