package aftersales.verification;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client of the product's HTTP interface; never follows redirects. */
public final class Rest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    private final URI address;
    private final List<String> headers;

    Rest(URI address) {
        this(address, List.of());
    }

    private Rest(URI address, List<String> headers) {
        this.address = address;
        this.headers = List.copyOf(headers);
    }

    /** The same client, sending one more header with each request. */
    public Rest with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Rest(address, more);
    }

    /** The same client with a token for this user. */
    public Rest loggedInAs(String userName, String password) throws IOException {
        var body = Json.createObjectBuilder()
                .add("username", userName)
                .add("password", password)
                .build();
        Answer answer = post("api/v1/tokens", body.toString());
        if (answer.status() != 201) {
            throw new AssertionError("No token for " + userName + ": " + answer);
        }
        return with("Authorization", "Bearer " + answer.json().getString("token"));
    }

    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) throws IOException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public Answer put(String path, String json) throws IOException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Answer patch(String path, String json) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(address.resolve(path)).timeout(LIMIT);
        if (!headers.isEmpty()) {
            builder.headers(headers.toArray(String[]::new));
        }
        return builder;
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body()))) {
                return reader.readObject();
            }
        }

        @Override
        public String toString() {
            return status() + " " + body();
        }
    }
}
