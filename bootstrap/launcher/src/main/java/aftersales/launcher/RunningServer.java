package aftersales.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The server that runs on a data directory, asked by an administration command. It proves itself by the key that the server
 * has left there at its start; whoever can read that file owns the data anyway.
 */
final class RunningServer {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int FIRST_ERROR = 400;

    private final URI address;
    private final String key;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    private RunningServer(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    /** @throws LaunchFailed when no server runs there */
    static RunningServer of(Path home) throws LaunchFailed {
        Path note = home.resolve("server/tmp/console");
        try {
            var lines = Files.readAllLines(note);
            return new RunningServer(URI.create(lines.get(0)), lines.get(1));
        } catch (NoSuchFileException e) {
            throw new LaunchFailed("No server runs on " + home + ". Start it with bin/run, or set AFTERSALES_HOME.", e);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new LaunchFailed(note + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * What the server answered.
     *
     * @param tag entity tag, for the change that follows
     */
    record Answer(JsonObject json, Optional<String> tag) {}

    Answer get(String path) throws LaunchFailed {
        return send(request(path).GET());
    }

    Answer post(String path, JsonObject body) throws LaunchFailed {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** A change of the record whose {@code tag} was seen. */
    Answer change(String method, String path, String tag, JsonObject body) throws LaunchFailed {
        return send(request(path)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString())));
    }

    static String query(Map<String, String> parameters) {
        var query = new StringBuilder();
        parameters.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", language());
    }

    private static String language() {
        return Optional.ofNullable(System.getenv("LANG"))
                .filter(lang -> lang.startsWith("zh"))
                .map(lang -> "zh-CN")
                .orElse("en");
    }

    private Answer send(HttpRequest.Builder request) throws LaunchFailed {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var json = json(response);
            if (response.statusCode() >= FIRST_ERROR) {
                throw new LaunchFailed(refusal(response.statusCode(), json));
            }
            return new Answer(json, response.headers().firstValue("ETag"));
        } catch (IOException e) {
            throw new LaunchFailed("The server at " + address + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailed("Interrupted", e);
        }
    }

    private static JsonObject json(HttpResponse<String> response) {
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .map(type -> type.contains("json"))
                .orElse(false);
        if (!isJson) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private static String refusal(int status, JsonObject problem) {
        var text = new StringBuilder(problem.getString("detail", "The server answered " + status));
        if (problem.containsKey("violations")) {
            for (var violation : problem.getJsonArray("violations").getValuesAs(JsonObject.class)) {
                text.append("\n  ")
                        .append(violation.getString("field"))
                        .append(": ")
                        .append(violation.getString("message"));
            }
        }
        return text.toString();
    }
}
