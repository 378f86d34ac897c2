package aftersales.web.kernel;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.jboss.resteasy.mock.MockDispatcherFactory;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.Dispatcher;

/**
 * Runs resources with fake ports without a container, through the same readers, writers and error mapping as in the server:
 *
 * <pre>{@code
 * var rest = RestHarness.of(new SalesResource(fakePort));
 * var answer = rest.post("/sales", "{\"externalId\":\"1\"}").send();
 * assertThat(answer.status()).isEqualTo(422);
 * }</pre>
 *
 * Filters of the servlet container (log-in, operation keys) do not run here: set the actor with {@code Acting.as}.
 */
public final class RestHarness {
    public static final Messages MESSAGES = new Messages(ZoneId.of("Asia/Shanghai"));
    private final Dispatcher dispatcher = MockDispatcherFactory.createDispatcher();

    private RestHarness() {}

    public static RestHarness of(Object... resources) {
        var harness = new RestHarness();
        var providers = harness.dispatcher.getProviderFactory();
        var problems = new ProblemMapper();
        problems.wire(MESSAGES);
        providers.registerProviderInstance(problems);
        providers.registerProviderInstance(new NoBodyFilter());
        providers.registerProviderInstance(new JsonReader());
        providers.registerProviderInstance(new JsonWriter());
        for (Object resource : resources) {
            harness.dispatcher.getRegistry().addSingletonResource(resource);
        }
        return harness;
    }

    public Call get(String path) {
        return call("GET", path);
    }

    public Call post(String path, String json) {
        return call("POST", path).json(json);
    }

    public Call put(String path, String json) {
        return call("PUT", path).json(json);
    }

    public Call patch(String path, String json) {
        return call("PATCH", path).json(json);
    }

    public Call delete(String path) {
        return call("DELETE", path);
    }

    public Call call(String method, String path) {
        try {
            return new Call(MockHttpRequest.create(method, path));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** One request being built. */
    public final class Call {
        private final MockHttpRequest request;

        private Call(MockHttpRequest request) {
            this.request = request;
            request.content(new byte[0]);
        }

        public Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        public Call ifMatch(int version) {
            return header("If-Match", "\"" + version + "\"");
        }

        public Call json(String body) {
            return body("application/json", body);
        }

        public Call body(String mediaType, String body) {
            request.contentType(mediaType);
            request.content(body.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        /** A body that does not say what it is. */
        public Call untyped(String body) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            request.content(bytes);
            return header("Content-Length", String.valueOf(bytes.length));
        }

        public Answer send() {
            var response = new MockHttpResponse();
            dispatcher.invoke(request, response);
            return new Answer(response);
        }
    }

    /** What came back. */
    public static final class Answer {
        private final MockHttpResponse response;

        private Answer(MockHttpResponse response) {
            this.response = response;
        }

        public int status() {
            return response.getStatus();
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(response.getOutputHeaders().getFirst(name))
                    .map(Object::toString);
        }

        public String body() {
            return new String(response.getOutput(), StandardCharsets.UTF_8);
        }

        public JsonValue jsonValue() {
            try (var reader = Json.createReader(new StringReader(body()))) {
                return reader.readValue();
            }
        }

        public JsonObject json() {
            return jsonValue().asJsonObject();
        }

        /** {@code urn:aftersales:problem:} left off. */
        public String problem() {
            return json().getString("type").replace("urn:aftersales:problem:", "");
        }

        /** The fields that are wrong, as {@code field code, field code}. */
        public String violations() {
            var all = json().getJsonArray("violations");
            return all == null
                    ? ""
                    : all.getValuesAs(JsonObject.class).stream()
                            .map(v -> v.getString("field") + " " + v.getString("code"))
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("");
        }
    }
}
