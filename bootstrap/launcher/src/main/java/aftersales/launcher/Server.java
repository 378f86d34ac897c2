package aftersales.launcher;

import static java.util.concurrent.TimeUnit.SECONDS;

import aftersales.persistence.database.DatabaseLogin;
import aftersales.persistence.database.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * WildFly as a child process with a Java of its own: its crash, its memory and its options are not ours. All that it
 * writes is under {@code AFTERSALES_HOME}; the release stays as it is, and several homes can use one.
 */
final class Server {
    /** For requests that are under way when the server is told to stop. */
    private static final int SUSPEND_SECONDS = 5;

    private static final int STOP_SECONDS = 40;
    private static final String BASE_DIRECTORY = "-Djboss.server.base.dir=";

    /** What the modules of the server reach into on a modular Java, as in its own start script. */
    private static final List<String> MODULE_ACCESS = Stream.of(
                    "--add-exports=java.desktop/sun.awt",
                    "--add-exports=java.naming/com.sun.jndi.ldap",
                    "--add-exports=java.naming/com.sun.jndi.url.ldap",
                    "--add-exports=java.naming/com.sun.jndi.url.ldaps",
                    "--add-exports=jdk.naming.dns/com.sun.jndi.dns",
                    "--add-opens=java.base/java.lang",
                    "--add-opens=java.base/java.lang.invoke",
                    "--add-opens=java.base/java.lang.reflect",
                    "--add-opens=java.base/java.io",
                    "--add-opens=java.base/java.net",
                    "--add-opens=java.base/java.security",
                    "--add-opens=java.base/java.util",
                    "--add-opens=java.base/java.util.concurrent",
                    "--add-opens=java.management/javax.management",
                    "--add-opens=java.naming/javax.naming")
            .map(option -> option + "=ALL-UNNAMED")
            .toList();

    private static final List<String> JAVA_DEFAULTS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Djava.net.preferIPv4Stack=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman");

    private final Process process;
    private final Path base;
    private final ServerLog log;

    private Server(Process process, Path base, ServerLog log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    /** Ends the server of a launcher that was killed. */
    static boolean endOrphanOf(Home home) throws IOException {
        String mark = BASE_DIRECTORY + home.server();
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> hasArgument(process, mark))
                .toList();
        for (ProcessHandle orphan : orphans) {
            end(orphan);
        }
        return !orphans.isEmpty();
    }

    /** Starts it; {@link #startedWell()} tells when it is up. */
    static Server start(Settings settings, Release release, Home home, DatabaseLogin database, SetUpCode code)
            throws IOException, LaunchFailed {
        Path base = home.server();
        prepare(release.server(), base);
        var builder = new ProcessBuilder(command(settings, release.server(), home));
        var environment = builder.environment();
        // the owner of the database is none of the application's business
        List.of("AFTERSALES_DB_URL", "AFTERSALES_DB_USER", "AFTERSALES_DB_PASSWORD")
                .forEach(environment::remove);
        environment.put("AFTERSALES_HOME", home.directory().toString());
        environment.put("AFTERSALES_APP_DB_URL", database.url());
        environment.put("AFTERSALES_APP_DB_USER", database.user());
        environment.put("AFTERSALES_APP_DB_PASSWORD", database.password());
        environment.put("AFTERSALES_INSTALLATION_SECRET", home.installationSecret());
        environment.put("AFTERSALES_SETUP_CODE", code.value());
        if (settings.tls().isPresent()) {
            var store = settings.tls().get().store(base.resolve("configuration/tls.p12"));
            environment.put("AFTERSALES_APP_TLS", "true");
            environment.put("AFTERSALES_APP_TLS_STORE", store.file().toString());
            environment.put("AFTERSALES_APP_TLS_PASSWORD", store.password());
            // the prefix keeps other hosts of the domain from setting it; browsers take it over TLS only
            environment.put("AFTERSALES_APP_COOKIE", "__Host-JSESSIONID");
        }
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(home.logs().resolve("console.log").toFile());
        var log = ServerLog.fromHere(home.logs().resolve("server.log"));
        return new Server(builder.start(), base, log);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Code that it ended with. */
    int exitCode() {
        return process.exitValue();
    }

    /** The server says itself how its start went; empty while it is starting. */
    Optional<Boolean> startedWell() throws IOException {
        Path marker = base.resolve("tmp/startup-marker");
        if (!Files.exists(marker)) {
            return Optional.empty();
        }
        String said = Files.readString(marker).strip();
        return said.isEmpty() ? Optional.empty() : Optional.of(said.startsWith("success"));
    }

    ServerLog log() {
        return log;
    }

    void stop() {
        if (process.isAlive()) {
            end(process.toHandle());
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    /** Read from the system: Java itself leaves long command lines out. */
    private static boolean hasArgument(ProcessHandle process, String argument) {
        try {
            var commandLine = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(commandLine.split("\0")).contains(argument);
        } catch (IOException e) {
            return false; // ended meanwhile, or somebody else's
        }
    }

    /** The configuration of this release, and no temporary files of the run before. */
    private static void prepare(Path server, Path base) throws IOException {
        Files.deleteIfExists(base.resolve("tmp/startup-marker"));
        Directories.delete(base.resolve("tmp"));
        Files.createDirectories(base.resolve("tmp/java"));
        Directories.delete(base.resolve("configuration"));
        Directories.copy(server.resolve("standalone/configuration"), base.resolve("configuration"));
    }

    private static List<String> command(Settings settings, Path server, Home home) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_DEFAULTS);
        command.addAll(MODULE_ACCESS);
        command.addAll(settings.javaOptions());
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + home.server().resolve("tmp/java"),
                "-Djboss.home.dir=" + server,
                BASE_DIRECTORY + home.server(),
                "-Djboss.server.log.dir=" + home.logs(),
                "-Djboss.node.name=aftersales",
                "-Djboss.bind.address=" + settings.host(),
                "-Djboss.http.port=" + settings.port(),
                "-Daftersales.plain.address=" + settings.plainHost(),
                "-Djboss.https.port=" + settings.tls().map(Tls::port).orElse(0),
                "-Dorg.wildfly.sigterm.suspend.timeout=" + SUSPEND_SECONDS,
                "-Dorg.jboss.boot.log.file=" + home.logs().resolve("server.log"),
                "-Dlogging.configuration="
                        + home.server()
                                .resolve("configuration/logging.properties")
                                .toUri(),
                "-jar",
                server.resolve("jboss-modules.jar").toString(),
                "-mp",
                server.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "--read-only-server-config=standalone.xml"));
        return command;
    }
}
