package aftersales.persistence.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The PostgreSQL that comes with the product: one cluster in one directory, reachable on 127.0.0.1 only, with
 * passwords, data checksums and durable writes.
 *
 * <p>One process at a time may use a directory; the launcher sees to that with its own lock. What a killed predecessor
 * left behind (a postmaster, back ends, lock files) is cleared away at the start; the write-ahead log brings back all
 * that was committed.
 *
 * <p>The directory holds {@code data} (the cluster), {@code VERSION} (which binaries worked on it last), the passwords
 * of the superuser and of the owner (mode 0600), {@code log} and the unpacked programs.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The database of the product. */
    public static final String DATABASE = "aftersales";
    /** The role that owns the database; not a superuser. */
    public static final String OWNER = "aftersales_owner";

    private static final String SUPERUSER = "postgres";
    private static final Duration INIT_LIMIT = Duration.ofMinutes(2);
    /** Crash recovery may have a lot to replay. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration SMART_STOP = Duration.ofSeconds(10);
    private static final Duration FAST_STOP = Duration.ofSeconds(60);
    private static final int PORT_TRIES = 5;

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("timezone", "UTC"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_rotation_age", "1d"),
            // terse: the detail of a constraint violation would show personal data
            Map.entry("log_error_verbosity", "terse"));

    private final Path directory;
    private final Path data;
    private final int wantedPort;
    private final Map<String, String> extraSettings;
    private final PostgresBinaries binaries;
    private final RunAs runAs;
    private final PostgresProcesses processes;
    private int port;

    private EmbeddedPostgres(
            Path directory, Path programs, int wantedPort, Map<String, String> extraSettings, RunAs runAs)
            throws IOException {
        this.directory = Files.createDirectories(directory).toRealPath();
        this.data = this.directory.resolve("data");
        this.wantedPort = wantedPort;
        this.extraSettings = Map.copyOf(extraSettings);
        this.binaries = PostgresBinaries.under(Files.createDirectories(programs).toRealPath());
        this.runAs = runAs;
        this.processes = new PostgresProcesses(data);
    }

    /**
     * Starts the cluster in {@code directory}, making it first if there is none.
     *
     * @param port 0 for any free one
     * @throws IOException saying what went wrong, when PostgreSQL does not come up
     */
    public static EmbeddedPostgres start(Path directory, int port) throws IOException {
        return start(directory, directory, port, Map.of(), RunAs.choose(directory));
    }

    /**
     * As {@link #start(Path, int)}, for more than one cluster.
     *
     * @param programs where the programs of PostgreSQL are unpacked; clusters may share it
     * @param settings of PostgreSQL, that go before our own
     */
    static EmbeddedPostgres start(Path directory, Path programs, int port, Map<String, String> settings, RunAs runAs)
            throws IOException {
        var postgres = new EmbeddedPostgres(directory, programs, port, settings, runAs);
        postgres.start();
        return postgres;
    }

    /**
     * The product's database of the cluster that runs on {@code directory}, whoever started it.
     *
     * @return empty when none runs there
     */
    public static Optional<DatabaseLogin> ownerOfRunning(Path directory) throws IOException {
        Path data = directory.toRealPath().resolve("data");
        if (new PostgresProcesses(data).postmaster().isEmpty()) {
            return Optional.empty();
        }
        String port = Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip();
        return Optional.of(new DatabaseLogin(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
                OWNER,
                SecretFile.readOrCreate(directory.resolve("owner.password"))));
    }

    /** The product's database, as its owner. */
    public DatabaseLogin owner() throws IOException {
        return new DatabaseLogin(url(DATABASE), OWNER, secret("owner.password"));
    }

    /** Any database of the cluster, as its superuser: for administration and tests. */
    public DatabaseLogin superuser(String database) throws IOException {
        return new DatabaseLogin(url(database), SUPERUSER, secret("superuser.password"));
    }

    public int port() {
        return port;
    }

    /** Process number of the postmaster. @throws IllegalStateException when it does not run */
    public long pid() {
        return processes
                .postmaster()
                .map(ProcessHandle::pid)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    }

    public boolean isRunning() {
        return processes.postmaster().isPresent();
    }

    /** Starts it again on the same port after it was killed from outside. */
    public void restart() throws IOException {
        processes.clearLeftovers(() -> stop("fast", FAST_STOP));
        startOn(port);
    }

    /** Waits a while for the clients to leave, then stops; every committed change is on disk afterwards. */
    @Override
    public void close() throws IOException {
        if (!isRunning()) {
            return;
        }
        try {
            stop("smart", SMART_STOP);
        } catch (IOException stillInUse) {
            stop("fast", FAST_STOP);
        }
    }

    private void start() throws IOException {
        refuseOtherMajorVersion();
        if (!Files.exists(data)) {
            initialise();
        }
        processes.clearLeftovers(() -> stop("fast", FAST_STOP));
        startOnSomePort();
        Files.writeString(versionFile(), PostgresBinaries.VERSION + "\n");
        createDatabase();
    }

    private void refuseOtherMajorVersion() throws IOException {
        Path marker = data.resolve("PG_VERSION");
        if (!Files.exists(marker)) {
            return;
        }
        String found = Files.readString(marker).strip();
        if (!PostgresBinaries.VERSION.startsWith(found + ".")) {
            throw new IOException("The data in " + data + " belong to PostgreSQL " + found + ", this release has "
                    + PostgresBinaries.VERSION + ". Restore a backup into a new AFTERSALES_HOME instead.");
        }
    }

    /** Made beside and renamed, so that a start killed half-way leaves nothing that looks like a cluster. */
    private void initialise() throws IOException {
        Path draft = directory.resolve("data.new");
        Directories.delete(draft);
        Files.createDirectory(draft);
        runAs.handOver(draft);
        Path superuserPassword = directory.resolve("superuser.password");
        SecretFile.readOrCreate(superuserPassword);
        runAs.handOver(superuserPassword);
        Command.of(
                        runAs.prefix(),
                        binaries.program("initdb"),
                        "--pgdata=" + draft,
                        "--username=" + SUPERUSER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + superuserPassword,
                        "--data-checksums",
                        "--encoding=UTF8",
                        // C.UTF-8 from PostgreSQL itself never changes its order under an index when the system does;
                        // the system's C.UTF-8 gives pg_trgm the character classes of Chinese. Sorting by pinyin is
                        // asked for by name: COLLATE "zh-x-icu".
                        "--locale=C.UTF-8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")
                .run(INIT_LIMIT);
        Files.move(draft, data, ATOMIC_MOVE);
    }

    private void startOnSomePort() throws IOException {
        if (wantedPort != 0) {
            startOn(wantedPort);
            return;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                startOn(freePort());
                return;
            } catch (IOException e) {
                if (attempt == PORT_TRIES || portIsFree(port)) {
                    throw e; // not because somebody else took the port
                }
            }
        }
    }

    private void startOn(int chosenPort) throws IOException {
        port = chosenPort;
        Path log = directory.resolve("start.log");
        Files.writeString(log, "");
        runAs.handOver(log);
        try {
            Command.of(
                            runAs.prefix(),
                            binaries.program("pg_ctl"),
                            "start",
                            "--wait",
                            "--timeout=" + START_LIMIT.toSeconds(),
                            "--pgdata=" + data,
                            "--log=" + log,
                            "--options=" + options())
                    .run(START_LIMIT.plusSeconds(10));
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "\n" + Files.readString(log), e);
        }
    }

    private String options() throws IOException {
        var settings = new TreeMap<>(SETTINGS);
        Path logs = Files.createDirectories(directory.resolve("log"));
        runAs.handOver(logs);
        settings.put("log_directory", logs.toString());
        settings.putAll(extraSettings);
        settings.put("port", Integer.toString(port));
        return settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .collect(Collectors.joining(" "));
    }

    private void stop(String mode, Duration limit) throws IOException {
        Command.of(
                        runAs.prefix(),
                        binaries.program("pg_ctl"),
                        "stop",
                        "--wait",
                        "--timeout=" + limit.toSeconds(),
                        "--mode=" + mode,
                        "--pgdata=" + data)
                .run(limit.plusSeconds(10));
    }

    /** The owner may make roles and owns the database; nothing more. */
    private void createDatabase() throws IOException {
        try (var connection = superuser("postgres").connect();
                var statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute(
                        "create role " + OWNER + " login createrole password '" + secret("owner.password") + "'");
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IOException("Cannot prepare the database in " + data + ": " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private String secret(String name) throws IOException {
        return SecretFile.readOrCreate(directory.resolve(name));
    }

    private Path versionFile() {
        return directory.resolve("VERSION");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean portIsFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
