package aftersales.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import aftersales.persistence.database.DatabaseLogin;
import aftersales.persistence.database.Migrations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The release, started through its launcher on a data directory and a port of its own.
 *
 * <p>Most tests take the one product of this test run, set up unattended, with the administrator {@link #ADMIN}: have
 * {@link ProductExtension} hand it in. A test that kills or configures starts its own.
 */
public final class Product implements AutoCloseable {
    /** The first administrator of products that are set up unattended. */
    public static final String ADMIN = "admin";

    public static final String ADMIN_PASSWORD = "correct horse battery staple";

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final int STOP_SECONDS = 60;
    static final Path RELEASE = Path.of(System.getProperty("release.directory", "../server/target/release"))
            .toAbsolutePath();

    private final Path home;
    private final int port;
    private final Map<String, String> environment;
    private final Path console;
    private Process launcher;

    private Product(Path home, Map<String, String> environment) throws IOException {
        this.home = home;
        this.port = freePort();
        this.environment = Map.copyOf(environment);
        this.console = home.resolveSibling(home.getFileName() + "-console.log");
        launch();
    }

    /** Fresh, set up unattended, ready. */
    public static Product started() throws IOException {
        return started(Map.of("AFTERSALES_ADMIN_PASSWORD", ADMIN_PASSWORD));
    }

    /** Fresh and ready, with these settings and no others. */
    public static Product started(Map<String, String> settings) throws IOException {
        var product = launched(settings);
        product.awaitReady();
        return product;
    }

    /** Fresh, on its way: for starts that are to fail. */
    public static Product launched(Map<String, String> settings) throws IOException {
        var homes = Files.createDirectories(Path.of("target", "homes")).toAbsolutePath();
        return new Product(Files.createTempDirectory(homes, "home-"), settings);
    }

    /** Ready, on the data of a directory that is there already. */
    public static Product on(Path home, Map<String, String> settings) throws IOException {
        var product = new Product(home, settings);
        product.awaitReady();
        return product;
    }

    /** What a command of the shell said and ended with. */
    public record Said(int code, String text) {}

    /** {@code bin/aftersales ARGUMENTS} on this product's data, whether it runs or not. */
    public Said command(String... arguments) throws IOException {
        return command(home, arguments);
    }

    /** {@code bin/aftersales ARGUMENTS} with this product's settings on another directory. */
    public Said command(Path otherHome, String... arguments) throws IOException {
        var builder = builder(arguments);
        builder.environment().put("AFTERSALES_HOME", otherHome.toString());
        var process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            return new Said(process.waitFor(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public Path home() {
        return home;
    }

    /** REST without a token. */
    public Rest rest() {
        return new Rest(address());
    }

    /** The role that owns the database, for looking from outside. */
    public DatabaseLogin owner() throws IOException {
        return login("aftersales_owner", "postgresql/owner.password");
    }

    /** The role that the server runs as: what it may not do, the application cannot do. */
    public DatabaseLogin app() throws IOException {
        return login(Migrations.APPLICATION_ROLE, "secrets/app.password");
    }

    /** What the launcher has printed since the last start. */
    public String console() throws IOException {
        return Files.readString(console, UTF_8);
    }

    /** All that the server has logged. */
    public String log() throws IOException {
        return Files.readString(home.resolve("logs/server.log"), UTF_8);
    }

    public ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** The process of the server. */
    public ProcessHandle server() {
        return launcher.children().findFirst().orElseThrow(() -> new IllegalStateException("the server does not run"));
    }

    public ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(postmasterFile().get(0).strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    }

    /** {@code kill -9} of launcher, server and PostgreSQL with all its back ends. */
    public void killAll() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = Stream.of(Stream.of(launcher(), server(), postmaster), postmaster.descendants())
                .flatMap(processes -> processes)
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        await("all processes are gone", Duration.ofSeconds(20), () -> all.stream()
                .noneMatch(Product::runs));
    }

    /** PostgreSQL with all its back ends. */
    List<ProcessHandle> database() throws IOException {
        var postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    /** Starts it again on the same data, after it was killed or stopped. */
    public void restart() throws IOException {
        launch();
        awaitReady();
    }

    /** Ctrl-C. @return the launcher's exit code */
    public int stop() {
        launcher.destroy();
        return awaitEnd();
    }

    /** Waits until the launcher ends by itself. */
    public int awaitEnd() {
        try {
            if (!launcher.waitFor(STOP_SECONDS, SECONDS)) {
                throw new AssertionError("The launcher did not end within " + STOP_SECONDS + " s");
            }
            return launcher.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A second launcher on the same data; it is expected to refuse. */
    public Process launchAgain() throws IOException {
        return builder().redirectErrorStream(true).start();
    }

    public void awaitReady() throws IOException {
        await("the product is ready", START_LIMIT, () -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("The launcher ended with " + launcher.exitValue() + ":\n" + read(console));
            }
            return read(console).contains("Aftersales is ready");
        });
    }

    static void await(String what, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + limit + " in vain: " + what);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        if (launcher.isAlive()) {
            stop();
        }
    }

    private void launch() throws IOException {
        launcher = builder()
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
    }

    private ProcessBuilder builder(String... arguments) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                RELEASE.resolve("aftersales.jar").toString());
        builder.command().addAll(List.of(arguments));
        var variables = new HashMap<>(environment);
        variables.put("AFTERSALES_HOME", home.toString());
        // a server that lives for a minute: the second compiler costs it more than it gives back
        variables.putIfAbsent("AFTERSALES_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        variables.put("AFTERSALES_HTTP_PORT", Integer.toString(port));
        builder.environment().keySet().removeIf(name -> name.startsWith("AFTERSALES_"));
        builder.environment().putAll(variables);
        return builder;
    }

    private DatabaseLogin login(String role, String passwordFile) throws IOException {
        String port = postmasterFile().get(3).strip();
        return new DatabaseLogin(
                "jdbc:postgresql://127.0.0.1:" + port + "/aftersales",
                role,
                Files.readString(home.resolve(passwordFile)).strip());
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(home.resolve("postgresql/data/postmaster.pid"));
    }

    /** A zombie that nobody has waited for yet does not run. */
    private static boolean runs(ProcessHandle process) {
        String state = read(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return !state.isEmpty() && !state.substring(state.lastIndexOf(')')).startsWith(") Z");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
