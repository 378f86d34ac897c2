package aftersales.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.Acting;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters that every request passes. */
class DoorTest {
    private final Refusals refusals = new Refusals(RestHarness.MESSAGES);

    private static FakeServlet run(Filter filter, FakeServlet exchange) {
        try {
            filter.doFilter(exchange.request(), exchange.response(), exchange.chain());
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
        return exchange;
    }

    // --- another site must not send anything in a user's name ---

    private boolean passes(FakeServlet exchange) {
        return run(new CrossSiteFilter(refusals), exchange).passed;
    }

    @Test
    void readsAreNotAskedWhereTheyComeFrom() {
        assertThat(passes(FakeServlet.get("/").header("Sec-Fetch-Site", "cross-site")))
                .isTrue();
    }

    @Test
    void takesFormsOfItsOwnPages() {
        assertThat(passes(FakeServlet.post("/customer/new").header("Sec-Fetch-Site", "same-origin")))
                .isTrue();
        assertThat(passes(FakeServlet.post("/logout")
                        .header("Origin", "http://desk:8080")
                        .header("Host", "desk:8080")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void refusesFormsOfOtherSites(String site) {
        var exchange = FakeServlet.post("/customer/new").header("Sec-Fetch-Site", site);
        assertThat(passes(exchange)).isFalse();
        assertThat(exchange.status).isEqualTo(403);
    }

    @Test
    void refusesFormsThatDoNotSayWhereTheyComeFrom() {
        assertThat(passes(FakeServlet.post("/customer/new"))).isFalse();
        for (String origin : new String[] {"null", "http://evil.example", "http://desk:8081", "::::"}) {
            assertThat(passes(FakeServlet.post("/customer/new")
                            .header("Host", "desk:8080")
                            .header("Origin", origin)))
                    .as(origin)
                    .isFalse();
        }
    }

    @Test
    void programsWithATokenNeedNoOrigin() {
        assertThat(passes(FakeServlet.post("/api/v1/sales").header("Authorization", "Bearer abc")))
                .isTrue();
        assertThat(passes(FakeServlet.post("/api/v1/tokens"))).isTrue();
    }

    @Test
    void aBrowserThatCallsRestIsAskedLikeAnyOther() {
        var exchange = FakeServlet.post("/api/v1/sales").header("Cookie", "JSESSIONID=1");
        assertThat(passes(exchange)).isFalse();
        assertThat(exchange.text()).contains("urn:aftersales:problem:cross-site");
    }

    // --- sources of pages are nobody's business ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/customer/list.xhtml",
                "/customer/list.XHTML",
                "/shell/page.xhtml",
                "/shell/page",
                "/shell/",
                "/shell",
                "/customer/_fields",
                "/META-INF/pages/error.html",
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/tags/list.xhtml",
                "/a/../WEB-INF/web.xml",
                "/a;x=1/list",
                "/%2e%2e%2fWEB-INF",
                "//shell/page",
                "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml",
                "/jakarta.faces.resource/page.xhtml",
                "/jakarta.faces.resource/page.xhtml.xhtml",
                "/jakarta.faces.resource/x.class.xhtml",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml"
            })
    void hidesSources(String path) {
        assertThat(run(new SourceFilter(refusals), FakeServlet.get(path)).status)
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index",
                "/customer/list",
                "/ui/app.css",
                "/api/v1/customers",
                "/jakarta.faces.resource/core.js.xhtml",
                "/jakarta.faces.resource/jquery/jquery.js.xhtml",
                "/jakarta.faces.resource/primeicons/primeicons.woff2.xhtml"
            })
    void showsWhatHasAnAddress(String path) {
        assertThat(run(new SourceFilter(refusals), FakeServlet.get(path)).passed)
                .isTrue();
    }

    // --- headers ---

    @ParameterizedTest
    @CsvSource({"/, no-store", "/customer/list, no-store", "/api/v1/customers, no-store", "/ui/app.css, no-cache"})
    void everyAnswerCarriesItsHeaders(String path, String cache) {
        var answered = run(new HeadersFilter(), FakeServlet.get(path)).answered;
        assertThat(answered)
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Cache-Control", cache)
                .doesNotContainKey("Strict-Transport-Security");
        assertThat(answered.get("Content-Security-Policy"))
                .contains("frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'");
    }

    @Test
    void promisesTransportSecurityOnlyWhereThereIsSome() {
        var exchange = FakeServlet.get("/");
        exchange.secure = true;
        assertThat(run(new HeadersFilter(), exchange).answered).containsKey("Strict-Transport-Security");
    }

    @Test
    void keepsWhatIsNamedByItsContents() {
        var exchange = FakeServlet.get("/ui/app.css");
        exchange.parameters.put("v", "abc");
        assertThat(run(new HeadersFilter(), exchange).answered.get("Cache-Control"))
                .contains("immutable");
    }

    // --- languages ---

    @ParameterizedTest
    @CsvSource({
        "en-GB;q=0.9, en",
        "'fr,en;q=0.5,zh;q=0.1', en",
        "'zh-TW,en;q=0.5', zh-CN",
        "fr, zh-CN",
        "'<script>', zh-CN",
        "'', zh-CN"
    })
    void speaksOnlyItsTwoLanguages(String accepted, String spoken) {
        assertThat(Locales.of(
                        FakeServlet.get("/").header("Accept-Language", accepted).request()))
                .hasToString(java.util.Locale.forLanguageTag(spoken).toString());
    }

    @Test
    void theSettingWinsOverTheCookieAndTheCookieOverTheBrowser() {
        var exchange = FakeServlet.get("/").header("Accept-Language", "zh").header("Cookie", Locales.COOKIE + "=en");
        assertThat(Locales.of(exchange.request())).isEqualTo(Locales.ENGLISH);
        exchange.session.put(Locales.SESSION_ATTRIBUTE, "zh-CN");
        assertThat(Locales.of(exchange.request())).isEqualTo(Locales.CHINESE);
    }

    @ParameterizedTest
    @CsvSource({
        "/customer/list?q=a%20b&x=1, /customer/list?q=a%20b&x=1",
        "https://evil.example, /",
        "//evil.example, /",
        "/\\evil.example, /",
        "'/a\r\nSet-Cookie: x=1', /",
        "javascript:alert(1), /"
    })
    void switchingLanguageLeadsNowhereElse(String asked, String led) {
        assertThat(LanguageSwitch.back(asked)).isEqualTo(led);
    }

    // --- operation keys ---

    @Test
    void putsACallUnderItsKeyAndLeavesTheBodyReadable() throws Exception {
        var acting = new Acting();
        var filter = new OperationFilter();
        filter.wire(acting, refusals);
        var exchange = FakeServlet.post("/api/v1/sales").header("Idempotency-Key", "k-1");
        exchange.content = "{\"a\":1}";
        var seen = new AtomicReference<String>();
        filter.doFilter(
                exchange.request(),
                exchange.response(),
                (request, response) ->
                        seen.set(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
        assertThat(seen).hasValue("{\"a\":1}");
    }

    @Test
    void refusesKeysWithoutShapeAndBodiesWithoutEnd() {
        var filter = new OperationFilter();
        filter.wire(new Acting(), refusals);
        var shapeless = FakeServlet.post("/api/v1/sales").header("Idempotency-Key", "two words");
        assertThat(run(filter, shapeless).status).isEqualTo(422);
        assertThat(shapeless.text()).contains("Idempotency-Key");
        var endless = FakeServlet.post("/api/v1/sales").header("Idempotency-Key", "k");
        endless.content = "x".repeat(OperationFilter.GREATEST_BODY + 1);
        assertThat(run(filter, endless).status).isEqualTo(413);
    }
}
