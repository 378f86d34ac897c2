package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers can and cannot get out of the running product. */
@ExtendWith(ProductExtension.class)
class DoorIT {
    private final Product product;

    DoorIT(Product product) {
        this.product = product;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "ui/app.css",
                "nothing/here",
                "api/v1/nothing",
                "api/v1/customers",
                "health/ready",
                "openapi"
            })
    void everyAnswerCarriesItsHeaders(String path) throws Exception {
        var answer = product.rest().get(path);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).as("no TLS here").isEmpty();
        assertThat(String.join("; ", answer.response().headers().allValues("Content-Security-Policy")))
                .contains("frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'");
    }

    @Test
    void pagesAllowOnlyScriptsThatTheyNamed() throws Exception {
        var policies = product.rest().get("login").response().headers().allValues("Content-Security-Policy");
        assertThat(policies).anyMatch(p -> p.matches(".*script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'.*"));
        assertThat(policies).noneMatch(p -> p.contains("unsafe"));
        assertThat(product.rest().get("login").response().headers().allValues("Content-Security-Policy"))
                .isNotEqualTo(policies);
    }

    /** As written on the wire: clients tidy such paths up before they send them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/login.xhtml",
                "/customer/list.xhtml",
                "/shell/page",
                "/shell/page.xhtml",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/classes/",
                "/a/../WEB-INF/web.xml",
                "/%57EB-INF/web.xml",
                "/%2e%2e/WEB-INF/web.xml",
                "/..%2fWEB-INF/web.xml",
                "/ui/..;/WEB-INF/web.xml",
                "//WEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
                "/jakarta.faces.resource/WEB-INF/web.xml.xhtml?con=..",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=4xE5s8AClZxUxmyaZjpBstMXUalIgOJHOtvxel%2Fv4YXvibdOn52ow4M6lDhb%2Btiq",
                "/jakarta.faces.resource/ui/../login.xhtml"
            })
    void sourcesAndConfigurationAreNotThere(String path) throws Exception {
        var answer = raw("GET " + path + " HTTP/1.1");
        assertThat(answer).as(path).startsWith("HTTP/1.1 404 ");
        assertThat(answer).doesNotContain("<web-app", "ui:composition", "Exception", "\tat ");
    }

    /** Whether there is such a page is nobody's business before the log-in; after it there is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/config",
                "/.env",
                "/actuator/env",
                "/console",
                "/management",
                "/web-console",
                "/jmx-console",
                "/invoker/JMXInvokerServlet",
                "/wildfly-services"
            })
    void consolesOfOthersAreNotThere(String path) throws Exception {
        var stranger = raw("GET " + path + " HTTP/1.1");
        assertThat(stranger).as(path).startsWith("HTTP/1.1 303 ");
        assertThat(stranger)
                .contains("Location: /login?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .doesNotContain("Exception", "\tat ");
        var known =
                product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD).get("api/v1" + path);
        assertThat(known.status()).as("api/v1" + path).isEqualTo(404);
    }

    /** Four at once, of whom the database refuses some: that must not show the values in the log. */
    @Test
    void logsHoldNoPasswordsAndNoValuesOfRows() throws Exception {
        var admin = product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
        String secret = "Nobody Should Log Me";
        String body = "{\"code\":\"LOGGED-1\",\"name\":\"" + secret
                + "\",\"phones\":[{\"number\":\"13911990077\"}],\"allowDuplicate\":true}";
        var answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return admin.post("api/v1/customers", body).status();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnlyOnce(201);
        assertThat(product.log())
                .doesNotContain(secret, "13911990077", Product.ADMIN_PASSWORD, "Bearer aft", "Detail: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "logout", "language", "customer/new", "api/v1/sales"})
    void formsOfOtherSitesAreRefused(String path) throws Exception {
        var stranger = product.rest().with("Cookie", "JSESSIONID=x");
        assertThat(stranger.post(path, "{}").status()).as("no origin").isEqualTo(403);
        assertThat(stranger.with("Origin", "http://evil.example")
                        .post(path, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(stranger.with("Sec-Fetch-Site", "cross-site")
                        .post(path, "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void errorsAreProblemsForProgramsAndPagesForPeople() throws Exception {
        var program =
                product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD).get("api/v1/nothing");
        assertThat(program.status()).isEqualTo(404);
        assertThat(program.header("Content-Type")).contains("application/problem+json");
        var person = product.rest().with("Accept-Language", "en").get("ui/nothing.css");
        assertThat(person.status()).isEqualTo(404);
        assertThat(person.body()).contains("<html lang=\"en\">", "Not found").doesNotContain("WildFly", "Undertow");
    }

    @Test
    void metricsNeedATokenAndTellNothingAboutPeople() throws Exception {
        assertThat(product.rest().get("metrics").status()).isEqualTo(401);
        var metrics =
                product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD).get("metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes", "http_server_requests_seconds_count");
        assertThat(metrics.body())
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                .doesNotContainPattern("1[3-9]\\d{9}");
    }

    @Test
    void describesItsRestPort() throws Exception {
        var yaml = product.rest().get("openapi").body();
        assertThat(yaml).contains("openapi: 3.1", "/api/v1/customers", "/api/v1/sales");
        assertThat(product.rest()
                        .with("Accept", "application/json")
                        .get("openapi")
                        .json()
                        .getJsonObject("paths"))
                .containsKey("/api/v1/customers");
    }

    private String raw(String requestLine) throws IOException {
        var address = product.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            try (var reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(line -> answer.append(line).append('\n'));
            }
            return answer.toString();
        }
    }
}
