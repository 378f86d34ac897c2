package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.persistence.database.DatabaseLogin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code AFTERSALES_DB_URL}: the product on a PostgreSQL from the system's packages, entered as the owner of a database. */
class ExternalDatabaseIT {
    private static final String PASSWORD = "only-for-this-test";

    private static Path cluster;
    private static int port;

    @BeforeAll
    static void startPostgres() throws Exception {
        var homes = Files.createDirectories(Path.of("target", "homes")).toAbsolutePath();
        cluster = Files.createTempDirectory(homes, "external-");
        Path password = Files.writeString(cluster.resolve("password"), PASSWORD);
        give(cluster);
        run(
                "initdb",
                "--pgdata=" + cluster.resolve("data"),
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        run(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + cluster.resolve("data"),
                "--log=" + cluster.resolve("log"),
                "--options=-c port=" + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        try (var connection = superuser().connect();
                var statement = connection.createStatement()) {
            // what docs/operations.md asks for
            statement.execute("create role service login createrole password '" + PASSWORD + "'");
            statement.execute("create database service owner service");
        }
    }

    @AfterAll
    static void stopPostgres() throws Exception {
        run("pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata=" + cluster.resolve("data"));
    }

    @Test
    void productRunsOnItAsARoleThatOwnsNothing() throws Exception {
        var settings = Map.of(
                "AFTERSALES_ADMIN_PASSWORD",
                Product.ADMIN_PASSWORD,
                "AFTERSALES_DB_URL",
                owner().url(),
                "AFTERSALES_DB_USER",
                owner().user(),
                "AFTERSALES_DB_PASSWORD",
                owner().password());
        try (var product = Product.started(settings)) {
            assertThat(product.home().resolve("postgresql")).doesNotExist();
            var rest = product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
            var made = rest.post("api/v1/customers", "{\"name\":\"北京空调服务\"}");
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            assertThat(rest.get("api/v1/customers?count=true&q=%E7%A9%BA%E8%B0%83")
                            .json()
                            .getInt("count"))
                    .isEqualTo(1);

            assertThat(numbers("select count(*) from pg_class where relowner = 'aftersales_app'::regrole"))
                    .containsExactly(0L);
            assertThat(numbers(
                            "select count(*) from pg_stat_activity where usename = 'service' and pid <> pg_backend_pid()"
                                    + " and application_name <> 'aftersales-setup'"))
                    .as("the server does not enter as the owner")
                    .containsExactly(0L);
            assertThat(numbers("select count(*) from pg_stat_activity where usename = 'aftersales_app'")
                            .get(0))
                    .isPositive();

            var verified = product.command("audit", "verify");
            assertThat(verified.text()).contains("The trail is sound");
            var saved = product.command("backup");
            assertThat(saved.code()).as(saved.text()).isZero();
        }
    }

    private static DatabaseLogin owner() {
        return new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + port + "/service", "service", PASSWORD);
    }

    private static DatabaseLogin superuser() {
        return new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", PASSWORD);
    }

    private static List<Long> numbers(String query) throws SQLException {
        try (var connection = owner().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    /** PostgreSQL does not run as root: as nobody of a namespace of its own, else as the user of its package. */
    private static List<String> prefix() throws IOException {
        if (!isRoot()) {
            return List.of();
        }
        return namespacesWork() ? List.of("unshare", "-U") : List.of("runuser", "-u", "postgres", "--");
    }

    private static void give(Path directory) throws IOException {
        if (isRoot() && !namespacesWork()) {
            var postgres =
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            try (var files = Files.walk(directory)) {
                for (Path file : files.toList()) {
                    Files.setOwner(file, postgres);
                }
            }
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static boolean namespacesWork() throws IOException {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void run(String program, String... arguments) throws Exception {
        var command = new ArrayList<>(prefix());
        command.add(program(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("aftersales-", ".log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(said)).isZero();
    }

    /** Debian keeps the programs of each version in a directory of their own. */
    private static Path program(String name) throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        var candidates = new ArrayList<Path>();
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                found.map(version -> version.resolve("bin").resolve(name)).forEach(candidates::add);
            }
        }
        candidates.add(Path.of("/usr/bin", name));
        return candidates.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "There is no PostgreSQL server on this machine; bin/test installs one: " + candidates));
    }
}
