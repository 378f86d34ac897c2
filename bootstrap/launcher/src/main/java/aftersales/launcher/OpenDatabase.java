package aftersales.launcher;

import aftersales.persistence.database.DatabaseLogin;
import aftersales.persistence.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The product's database for a command of the shell, whether the product runs or not: the external one, the embedded one that
 * runs, or the embedded one started for the command and stopped after it.
 */
final class OpenDatabase implements AutoCloseable {
    private final DatabaseLogin owner;
    private final Optional<Home> home;
    private final Optional<EmbeddedPostgres> started;

    private OpenDatabase(DatabaseLogin owner, Optional<Home> home, Optional<EmbeddedPostgres> started) {
        this.owner = owner;
        this.home = home;
        this.started = started;
    }

    /** @throws LaunchFailed when there is none, or it does not start */
    static OpenDatabase of(Settings settings) throws LaunchFailed {
        if (settings.externalDatabase().isPresent()) {
            return new OpenDatabase(settings.externalDatabase().get(), Optional.empty(), Optional.empty());
        }
        var directory = settings.home().resolve("postgresql");
        if (!Files.exists(directory.resolve("data"))) {
            throw new LaunchFailed("There are no data in " + settings.home() + ". Set AFTERSALES_HOME.");
        }
        try {
            Optional<DatabaseLogin> running = EmbeddedPostgres.ownerOfRunning(directory);
            return running.isPresent()
                    ? new OpenDatabase(running.get(), Optional.empty(), Optional.empty())
                    : start(settings);
        } catch (IOException e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    private static OpenDatabase start(Settings settings) throws LaunchFailed, IOException {
        var home = Home.lock(settings.home());
        try {
            var postgres = EmbeddedPostgres.start(home.postgresql(), 0);
            return new OpenDatabase(postgres.owner(), Optional.of(home), Optional.of(postgres));
        } catch (IOException e) {
            home.close();
            throw e;
        }
    }

    DatabaseLogin owner() {
        return owner;
    }

    @Override
    public void close() throws IOException {
        if (started.isPresent()) {
            started.get().close();
        }
        if (home.isPresent()) {
            home.get().close();
        }
    }
}
