package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coming in and being kept out, on the running product. */
@ExtendWith(ProductExtension.class)
class IdentityIT {
    private static final String FIRST = "k7qm-3xtr-9dfw";
    private static final String OWN = "green tea every day";

    private final Product product;
    private final Browser browser;

    IdentityIT(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    @Test
    void aSessionIdThatSomebodyPlantedIsWorthNothingAfterTheLogIn() throws Exception {
        newUser("fixation", "AGENT");
        try (var victim = window();
                var attacker = window()) {
            plant(victim, "planted-by-the-attacker");
            logIn(victim, "fixation", OWN);
            assertThat(sessionId(victim)).isNotEqualTo("planted-by-the-attacker");

            plant(attacker, "planted-by-the-attacker");
            attacker.page().navigate("/");
            assertThat(attacker.page().url()).contains("/login");
        }
    }

    @Test
    void theSessionOfBeforeTheLogInIsDead() throws Exception {
        newUser("renewed", "AGENT");
        try (var person = window();
                var other = window()) {
            logIn(person, "renewed", OWN);
            String first = sessionId(person);
            logIn(person, "renewed", OWN);
            assertThat(sessionId(person)).isNotEqualTo(first);
            plant(other, first);
            other.page().navigate("/");
            assertThat(other.page().url()).contains("/login");
        }
    }

    @Test
    void logOutKillsTheSession() throws Exception {
        newUser("leaving", "AGENT");
        try (var person = window();
                var other = window()) {
            logIn(person, "leaving", OWN);
            String id = sessionId(person);
            person.page().click("details.user > summary");
            person.page().click("form[action='/logout'] button");
            assertThat(person.page().url()).contains("/login?left=true");
            plant(other, id);
            other.page().navigate("/");
            assertThat(other.page().url()).contains("/login");
        }
    }

    @Test
    void theNextClickOfADisabledUserIsRefusedAndTheirTokenToo() throws Exception {
        String id = newUser("disabled", "AGENT");
        var token = product.rest().loggedInAs("disabled", OWN);
        assertThat(token.get("api/v1/users/me").status()).isEqualTo(200);
        try (var person = window()) {
            logIn(person, "disabled", OWN);
            disable(id);
            person.page().navigate("/");
            assertThat(person.page().url()).contains("/login");
            person.page().fill("#username", "disabled");
            person.page().fill("#password", OWN);
            person.page().click("#submit");
            assertThat(person.page().url()).contains("/login");
        }
        assertThat(token.get("api/v1/users/me").status()).isEqualTo(401);
    }

    @Test
    void theFirstPasswordHasToBeChangedBeforeAnythingElse() throws Exception {
        create("beginner", "AGENT");
        try (var person = window()) {
            logIn(person, "beginner", FIRST);
            assertThat(person.page().url()).endsWith("/identity/password");
            person.page().navigate("/");
            assertThat(person.page().url()).endsWith("/identity/password");
            person.page().fill("#currentPassword", FIRST);
            person.page().fill("#newPassword", OWN);
            person.page().fill("#repeated", OWN);
            person.page().click("#submit");
            assertThat(person.page().url()).isEqualTo(product.address().toString());
        }
    }

    @Test
    void nobodyKnowsAPasswordFromTheManual() throws Exception {
        for (var guess :
                List.of(Map.entry("system", "system"), Map.entry("admin", "admin"), Map.entry("admin", "123456"))) {
            var body = Json.createObjectBuilder()
                    .add("username", guess.getKey())
                    .add("password", guess.getValue())
                    .build();
            assertThat(product.rest().post("api/v1/tokens", body.toString()).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void thePagesLookAsTheyShould() throws Exception {
        newUser("looked.at", "AGENT", "DISPATCHER");
        for (var language : Language.values()) {
            for (var screen : Screen.values()) {
                try (var window = browser.window(language, screen)) {
                    String name = "identity-%s-" + language + "-" + screen;
                    window.page().navigate("/login");
                    window.screenshot(name.formatted("login"));
                    logIn(window, Product.ADMIN, Product.ADMIN_PASSWORD);
                    for (var page : List.of("users", "user", "tokens", "token", "password")) {
                        window.page().navigate("/identity/" + page);
                        window.screenshot(name.formatted(page));
                    }
                    window.page().navigate("/identity/users?q=looked");
                    window.page().click("tbody a");
                    window.screenshot(name.formatted("user-view"));
                    assertThat(window.complaints()).isEmpty();
                }
            }
        }
    }

    @Test
    void theShellManagesUsersThroughTheRunningServer() throws Exception {
        assertThat(shell("user", "create", "from.shell", "--name", "Shell", "--role", "AGENT"))
                .contains("Password for the first log-in: ");
        assertThat(shell("user", "list")).contains("from.shell\tShell\tAGENT\tenabled");
        assertThat(shell("user", "disable", "from.shell")).contains("Disabled from.shell");
        assertThat(shell("token", "create", "ERP", "--scope", "SALE_CREATE", "--days", "2"))
                .startsWith("aft_");
        assertThat(shell("token", "list")).contains("ERP\tSALE_CREATE");
    }

    private String shell(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                Product.RELEASE.resolve("aftersales.jar").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("AFTERSALES_HOME", product.home().toString());
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Browser.Window window() {
        return browser.window(Language.CHINESE, Screen.DESK);
    }

    private static void logIn(Browser.Window window, String name, String password) {
        window.page().navigate("/login");
        window.page().fill("#username", name);
        window.page().fill("#password", password);
        window.page().click("#submit");
    }

    private void plant(Browser.Window window, String sessionId) {
        window.context()
                .addCookies(List.of(new Cookie("JSESSIONID", sessionId)
                        .setUrl(product.address().toString())));
    }

    private static String sessionId(Browser.Window window) {
        return window.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("none");
    }

    /** A person whose password is their own. */
    private String newUser(String loginName, String... roles) throws IOException {
        String id = create(loginName, roles);
        var change = Json.createObjectBuilder()
                .add("username", loginName)
                .add("password", FIRST)
                .add("newPassword", OWN)
                .build();
        assertThat(product.rest().post("api/v1/tokens", change.toString()).status())
                .isEqualTo(201);
        return id;
    }

    private String create(String loginName, String... roles) throws IOException {
        var user = Json.createObjectBuilder()
                .add("loginName", loginName)
                .add("displayName", "Name of " + loginName)
                .add("roles", Json.createArrayBuilder(List.of(roles)))
                .add("password", FIRST)
                .build();
        var created = admin().post("api/v1/users", user.toString());
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.json().getString("id");
    }

    private void disable(String id) throws IOException {
        var seen = admin().get("api/v1/users/" + id).header("ETag").orElseThrow();
        assertThat(admin().with("If-Match", seen)
                        .post("api/v1/users/" + id + "/disable", "{}")
                        .status())
                .isEqualTo(200);
    }

    private Rest admin() throws IOException {
        return product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
    }
}
