package aftersales.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until the server answers that it is ready, or until it is clear that it will not. */
final class Readiness {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
    private static final Duration INTERVAL = Duration.ofMillis(250);
    /** From the server's own "started" to the application's "ready". */
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);

    private static final int OK = 200;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PROBE_LIMIT).build();
    private final URI address;
    private final Server server;

    Readiness(URI address, Server server) {
        this.address = address;
        this.server = server;
    }

    /** @throws LaunchFailed saying why the server does not become ready */
    void await() throws LaunchFailed {
        long start = System.nanoTime();
        long startedAt = 0;
        while (!isReady()) {
            long now = System.nanoTime();
            if (startedAt == 0 && hasStarted()) {
                startedAt = now;
            }
            refuseDead();
            if (now - start > START_LIMIT.toNanos() || (startedAt != 0 && now - startedAt > READY_LIMIT.toNanos())) {
                throw new LaunchFailed("The server does not become ready.\n" + complaints());
            }
            pause();
        }
    }

    private boolean hasStarted() throws LaunchFailed {
        try {
            var well = server.startedWell();
            if (well.isPresent() && !well.get()) {
                throw new LaunchFailed(
                        "The server started with errors; the application does not run.\n" + complaints());
            }
            return well.isPresent();
        } catch (IOException e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    private void refuseDead() throws LaunchFailed {
        if (!server.isRunning()) {
            throw new LaunchFailed("The server ended with code " + server.exitCode() + ".\n" + complaints());
        }
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(address.resolve("health/ready"))
                    .timeout(PROBE_LIMIT)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String complaints() {
        return server.log().complaints() + "Its log: " + server.log();
    }

    private static void pause() throws LaunchFailed {
        try {
            Thread.sleep(INTERVAL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Interrupted", e);
        }
    }
}
