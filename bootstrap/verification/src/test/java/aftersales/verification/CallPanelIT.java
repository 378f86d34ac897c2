package aftersales.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aftersales.telephony.emulator.EmulatedModem;
import aftersales.telephony.emulator.EmulatedModem.Temper;
import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import aftersales.verification.Browser.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several agents at one telephone line: what each of them sees while it rings, and after. */
@ExtendWith(ProductExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallPanelIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern RINGING = Pattern.compile("\\bringing\\b");

    private final Product product;
    private final Browser browser;
    private final String tag = UUID.randomUUID().toString().substring(24);
    private EmulatedModem modem;
    private int calls;

    CallPanelIT(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    @BeforeAll
    void connectLine() throws IOException {
        assumeTrue(EmulatedModem.isPossible(), "socat makes the telephone line");
        modem = EmulatedModem.plugged(Files.createTempDirectory("line").resolve("line"), Temper.WILLING);
        People.employ(product, "first." + tag, "陈静", "AGENT");
        People.employ(product, "second." + tag, "Anna", "AGENT");
        try (var admin = admin()) {
            var page = admin.page();
            page.navigate("/call/line");
            field(page, "setup:line").fill("P" + tag.substring(0, 6));
            field(page, "setup:name").fill("Line " + tag);
            field(page, "setup:device").fill(modem.device().toString());
            field(page, "setup:save").click();
            page.waitForURL("**/call/lines*");
        }
        modem.awaitCommand("AT\\+VCID=1", LIMIT);
    }

    @AfterAll
    void disconnectLine() {
        if (modem == null) {
            return;
        }
        try (var admin = admin()) {
            var page = admin.page();
            page.navigate("/call/line?line=P" + tag.substring(0, 6));
            page.click("[data-opens=remove]");
            field(page, "remove-form:sure").click();
            page.waitForURL("**/call/lines*");
        }
        modem.close();
    }

    private Window admin() {
        return People.loggedIn(browser, Language.CHINESE, Screen.DESK, Product.ADMIN, Product.ADMIN_PASSWORD);
    }

    private Window first(Screen screen) {
        return People.loggedIn(browser, Language.CHINESE, screen, "first." + tag, People.PASSWORD);
    }

    private Window second() {
        return People.loggedIn(browser, Language.ENGLISH, Screen.DESK, "second." + tag, People.PASSWORD);
    }

    /** A card that leaves says why for some seconds. */
    private static LocatorAssertions.HasCountOptions inTime() {
        return new LocatorAssertions.HasCountOptions().setTimeout(15_000);
    }

    /** A mobile number that no other test knows. */
    private String freshNumber() {
        return "137%08d".formatted((Long.parseLong(tag, 16) + ++calls) % 100_000_000);
    }

    private void ring(String number) {
        modem.play("+0 ring", "+300 fsk " + number);
    }

    private static Locator card(Window window, String text) {
        return window.page().locator("article.call").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void whoeverTakesTheCallHasItAndTheOtherIsTold() {
        try (var first = first(Screen.DESK);
                var second = second()) {
            String number = freshNumber();
            ring(number);
            assertThat(card(first, number)).hasClass(RINGING);
            assertThat(card(second, number)).hasClass(RINGING);
            second.screenshot("call-panel-unknown-en");

            card(first, number).locator("[data-act=answer]").click();

            assertThat(card(first, number).locator("[data-act=answer]")).hasCount(0);
            assertThat(card(second, number)).containsText("Taken by 陈静");
            assertThat(card(second, number)).hasCount(0, inTime());
            assertThat(first.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();
        }
    }

    @Test
    void oneOfSeveralCustomersWithTheNumberIsChosen() throws IOException {
        String number = freshNumber();
        register("甲" + tag, number);
        register("乙" + tag, number);
        try (var agent = first(Screen.DESK)) {
            ring(number);
            var card = card(agent, number);
            assertThat(card.locator("[data-act=link]")).hasCount(2);
            assertThat(card.locator(".call-who")).hasCount(0);
            agent.screenshot("call-panel-choice-zh");
            agent.page().keyboard().press("F2");
            agent.page().keyboard().press("ArrowDown");
            String chosen =
                    agent.page().evaluate("document.activeElement.innerText").toString();
            agent.page().keyboard().press("Enter");
            assertThat(card.locator(".call-who h3")).containsText(chosen.substring(0, 1) + tag);
        }
    }

    @Test
    void aCallIsWrittenUpByKeyboardAndKeepsWhatWasBegun() {
        String number = freshNumber();
        try (var agent = first(Screen.DESK)) {
            ring(number);
            assertThat(card(agent, number)).hasClass(RINGING);
            agent.page().keyboard().press("F2");
            agent.page().keyboard().press("a");
            assertThat(card(agent, number).locator("details.call-wrap")).isVisible();
            agent.page().keyboard().press("w");
            var note = card(agent, number).locator("textarea[name=note]");
            note.fill("客户想买新机");
            // the end of the ringing draws the card anew
            modem.play("+0 ring");
            assertThat(note).hasValue("客户想买新机");
            card(agent, number).locator("select[name=intent]").selectOption("STRONG");
            card(agent, number).locator("form button[type=submit]").click();
            assertThat(card(agent, number)).hasCount(0, inTime());
            agent.page().navigate("/call/list?q=" + number);
            agent.page().locator("tbody a").first().click();
            assertThat(agent.page().locator("#main")).containsText("客户想买新机");
            agent.screenshot("call-view-zh");
        }
    }

    @Test
    void aCardThatWasPutAsideStaysAway() {
        String number = freshNumber();
        try (var agent = first(Screen.PHONE)) {
            ring(number);
            assertThat(card(agent, number)).hasClass(RINGING);
            agent.screenshot("call-panel-phone-zh");
            assertThat(agent.overflow()).isZero();
            card(agent, number).locator("[data-act=dismiss]").click();
            assertThat(card(agent, number)).hasCount(0);
            modem.play("+0 ring");
            agent.page().waitForTimeout(1_500);
            assertThat(card(agent, number)).hasCount(0);
        }
    }

    @Test
    void aListenerThatLostItsConnectionHearsWhatItMissed() throws Exception {
        try (var client = new Listener(product)) {
            String number = freshNumber();
            ring(number);
            String seen = client.awaitId();
            client.hangUp();
            ring(freshNumber());
            Product.await("the second call is in the log", LIMIT, () -> logged() > 0);
            client.listenAfter(seen);
            assertThat(Long.parseLong(client.awaitId())).isGreaterThan(Long.parseLong(seen));
        }
    }

    private int logged() {
        try {
            return product.rest()
                    .loggedInAs("first." + tag, People.PASSWORD)
                    .get("api/v1/calls?count=true")
                    .json()
                    .getInt("count");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The line is shown as down while its device is pulled out, and comes back by itself. */
    @Test
    void aLineThatWasPulledOutIsDownAndComesBack() throws IOException {
        try (var admin = admin()) {
            var page = admin.page();
            modem.unplug();
            Product.await("the line is shown as down", LIMIT, () -> {
                page.navigate("/call/lines");
                return row(page).locator(".chip.bad").count() == 1;
            });
            admin.screenshot("line-down-zh");
            page.waitForTimeout(3_000);
            modem.plug();
            Product.await("the line is up", Duration.ofSeconds(60), () -> {
                page.navigate("/call/lines");
                return row(page).locator(".chip.good").count() == 1;
            });
            assertThat(product.log().lines().filter(line -> line.contains("line P" + tag.substring(0, 6))))
                    .as("lines logged about it")
                    .hasSizeLessThan(8);
        }
        try (var agent = first(Screen.DESK)) {
            String number = freshNumber();
            ring(number);
            assertThat(card(agent, number)).hasClass(RINGING);
        }
    }

    private Locator row(Page page) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Line " + tag));
    }

    private void register(String name, String number) throws IOException {
        var answer = product.rest()
                .loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD)
                .post(
                        "api/v1/customers",
                        """
                        {"name": "%s", "phones": [{"number": "%s", "label": "MOBILE"}], "allowDuplicate": true}"""
                                .formatted(name, number));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    /** A program that listens to the stream. */
    private final class Listener implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final String token;
        private BufferedReader events;

        Listener(Product product) throws IOException, InterruptedException {
            token = product.rest()
                    .post(
                            "api/v1/tokens",
                            "{\"username\":\"first." + tag + "\",\"password\":\"" + People.PASSWORD + "\"}")
                    .json()
                    .getString("token");
            listen("");
        }

        void listenAfter(String id) throws IOException, InterruptedException {
            listen(id);
        }

        private void listen(String lastId) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(product.address().resolve("api/v1/calls/stream"))
                    .header("Authorization", "Bearer " + token);
            if (!lastId.isEmpty()) {
                request.header("Last-Event-ID", lastId);
            }
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        String awaitId() throws IOException {
            for (String line = events.readLine(); line != null; line = events.readLine()) {
                if (line.startsWith("id:")) {
                    return line.substring(3).strip();
                }
            }
            throw new AssertionError("the stream ended");
        }

        void hangUp() throws IOException {
            events.close();
        }

        @Override
        public void close() throws IOException {
            hangUp();
        }
    }
}
