package aftersales.launcher;

import aftersales.persistence.database.DatabaseLogin;
import aftersales.persistence.database.EmbeddedPostgres;
import aftersales.persistence.database.MigrationFailed;
import aftersales.persistence.database.Migrations;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * The running product: PostgreSQL, then the server. Both are watched; PostgreSQL is started again when something kills
 * it, the end of the server is the end of the product.
 */
final class Product {
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);
    /** What a shell expects of a program that was told to stop. */
    private static final int INTERRUPTED = 130;

    private final Settings settings;
    private final Release release;
    private final Console console;
    private final SetUpCode code = SetUpCode.random();

    private Home home;
    private Optional<EmbeddedPostgres> postgres = Optional.empty();
    private Optional<Server> server = Optional.empty();
    private boolean stopping;

    Product(Settings settings, Release release, Console console) {
        this.settings = settings;
        this.release = release;
        this.console = console;
    }

    /**
     * Starts everything and stays until the server ends.
     *
     * @return the code that the server ended with
     * @throws LaunchFailed when something does not start; {@link #stop()} then ends what did
     */
    int run() throws LaunchFailed {
        Server running = start();
        try {
            new Readiness(settings.plainAddress(), running).await();
        } catch (LaunchFailed e) {
            if (isStopping()) {
                return INTERRUPTED;
            }
            throw e;
        }
        greet();
        while (running.isRunning()) {
            pause();
            watchDatabase();
        }
        return ended(running);
    }

    /** Ends the server, then PostgreSQL: the last transactions still find their database. */
    synchronized void stop() {
        stopping = true;
        server.ifPresent(Server::stop);
        postgres.ifPresent(this::stop);
    }

    private void stop(EmbeddedPostgres database) {
        try {
            database.close();
        } catch (IOException e) {
            console.problem("PostgreSQL did not stop: " + e.getMessage());
        }
    }

    private synchronized Server start() throws LaunchFailed {
        home = Home.lock(settings.home());
        try {
            if (Server.endOrphanOf(home)) {
                console.say("Ended the server of a launcher that was killed.");
            }
            refuseUsedPorts();
            console.say("Starting Aftersales " + Version.number() + " in " + home.directory() + " …");
            DatabaseLogin database = new Migrations(owner()).run(home.applicationPassword());
            var started = Server.start(settings, release, home, database, code);
            server = Optional.of(started);
            return started;
        } catch (IOException | MigrationFailed e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    private DatabaseLogin owner() throws IOException {
        if (settings.externalDatabase().isPresent()) {
            return settings.externalDatabase().get();
        }
        postgres = Optional.of(EmbeddedPostgres.start(home.postgresql(), 0));
        return postgres.get().owner();
    }

    private void refuseUsedPorts() throws LaunchFailed {
        for (var address : settings.addresses()) {
            refuseUsed(address);
        }
    }

    private static void refuseUsed(InetSocketAddress address) throws LaunchFailed {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (BindException e) {
            throw new LaunchFailed(
                    "Cannot listen on " + address.getHostString() + " port " + address.getPort() + " ("
                            + e.getMessage()
                            + "). Set AFTERSALES_HTTP_PORT or AFTERSALES_HTTPS_PORT to another port.",
                    e);
        } catch (IOException e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    private synchronized void watchDatabase() {
        if (stopping || postgres.isEmpty() || postgres.get().isRunning()) {
            return;
        }
        console.problem("PostgreSQL was killed; starting it again.");
        try {
            postgres.get().restart();
        } catch (IOException e) {
            console.problem("PostgreSQL does not come up: " + e.getMessage());
        }
    }

    private void greet() throws LaunchFailed {
        var address = settings.localAddress();
        console.say("Aftersales is ready: " + address);
        console.say("系统已就绪:" + address);
        if (setUpIsDue()) {
            console.say("");
            console.say("  One-time set-up code (30 minutes): " + code.value());
            console.say("  一次性初始化验证码(30 分钟内有效):" + code.value());
            console.say("");
        }
    }

    /** The application leaves a file while nobody has set it up. */
    private boolean setUpIsDue() throws LaunchFailed {
        try {
            return Files.exists(home.server().resolve("tmp/set-up-is-due"));
        } catch (IOException e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized int ended(Server ended) {
        if (!stopping) {
            console.problem("The server ended by itself with code " + ended.exitCode() + ". Its log: " + ended.log());
        }
        return ended.exitCode();
    }

    private static void pause() {
        try {
            Thread.sleep(WATCH_INTERVAL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
