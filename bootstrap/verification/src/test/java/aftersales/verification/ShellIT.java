package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import aftersales.verification.Browser.Window;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The frame around every page, used by hand and by keyboard. */
@ExtendWith(ProductExtension.class)
class ShellIT {
    private final Browser browser;

    ShellIT(Browser browser) {
        this.browser = browser;
    }

    private static void logIn(Window window) {
        var page = window.page();
        page.navigate("/login");
        page.fill("input[type=text]", Product.ADMIN);
        page.fill("input[type=password]", Product.ADMIN_PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @ParameterizedTest
    @CsvSource({"CHINESE, DESK", "CHINESE, PHONE", "ENGLISH, DESK", "ENGLISH, PHONE"})
    void everyPageOfTheNavigationFitsAndNothingOnItFails(Language language, Screen screen) {
        try (var window = browser.window(language, screen)) {
            logIn(window);
            var page = window.page();
            for (String address : ways(page)) {
                page.navigate(address);
                page.waitForLoadState(LoadState.LOAD);
                window.screenshot(address.substring(1).replace('/', '-') + "-list-" + language + "-" + screen);
                assertThat(page.locator("body").textContent()).as(address).doesNotContain("??");
                assertThat(window.overflow())
                        .as("pixels beyond the right edge of " + address)
                        .isZero();
                assertThat(window.complaints()).as(address).isEmpty();
            }
        }
    }

    private static List<String> ways(Page page) {
        var ways = new ArrayList<String>();
        page.locator(".nav a, .menu li a").all().forEach(link -> ways.add(link.getAttribute("href")));
        assertThat(ways).hasSizeGreaterThan(8).allMatch(way -> way.startsWith("/"));
        return ways;
    }

    /** Transferred bytes and requests, with an empty cache, against the limits of the performance goals. */
    @Test
    void pagesAreLight() {
        try (var window = browser.window(Language.CHINESE, Screen.DESK)) {
            var bytes = new AtomicInteger();
            var requests = new AtomicInteger();
            window.page().onRequestFinished(request -> {
                requests.incrementAndGet();
                bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
            });
            window.page().navigate("/login");
            window.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(bytes).as("log-in page").hasValueLessThan(60_000);
            assertThat(requests).hasValueLessThanOrEqualTo(12);
            requests.set(0);
            logIn(window);
            assertThat(bytes).as("log-in page and first screen").hasValueLessThan(250_000);
        }
    }

    @Test
    void listsAndPagesAreReachedByKeyboard() {
        try (var window = browser.window(Language.CHINESE, Screen.DESK)) {
            logIn(window);
            var page = window.page();
            page.keyboard().press("g");
            page.keyboard().press("u");
            page.waitForURL("**/identity/users");
            page.keyboard().press("j");
            assertThat(page.locator("tr[aria-selected=true]").count()).isEqualTo(1);
            page.keyboard().press("Enter");
            page.waitForURL("**/identity/user?id=*");
            page.keyboard().press("Escape");
            page.waitForURL("**/identity/users");
            page.keyboard().press("/");
            page.keyboard().type("jn?");
            assertThat(page.locator("#search").inputValue()).isEqualTo("jn?");
            page.keyboard().press("Escape"); // away with what was found
            page.keyboard().press("Escape"); // out of the box
            page.keyboard().press("f");
            page.keyboard().type("adm");
            assertThat(page.locator(".filters input[name=q]").inputValue()).isEqualTo("adm");
            page.keyboard().press("Escape");
            page.keyboard().press("Shift+?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
        }
    }

    @Test
    void typedTextIsNotLost() {
        try (var window = browser.window(Language.CHINESE, Screen.DESK)) {
            logIn(window);
            var page = window.page();
            page.navigate("/customer/new");
            page.locator("form.form input[type=text]").first().fill("\u738b\u5efa\u56fd");
            page.waitForTimeout(600);
            var asked = new AtomicInteger();
            page.onDialog(dialog -> {
                asked.incrementAndGet();
                dialog.accept();
            });
            page.click("a.brand");
            page.waitForURL(url -> !url.contains("customer"));
            assertThat(asked).as("asks before unsaved text is left").hasValue(1);
            page.navigate("/customer/new");
            page.locator(".draft button").first().click();
            assertThat(page.locator("form.form input[type=text]").first().inputValue())
                    .isEqualTo("\u738b\u5efa\u56fd");
        }
    }

    @Test
    void pressingTwiceSendsOnceAndProblemsStandBesideTheFields() {
        try (var window = browser.window(Language.CHINESE, Screen.DESK)) {
            logIn(window);
            var page = window.page();
            page.navigate("/customer/new");
            var sent = new AtomicInteger();
            page.onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.incrementAndGet();
                }
            });
            page.evaluate(
                    "() => { const b = document.querySelector('form.form .btn.primary'); b.click(); b.click(); }");
            page.waitForSelector("[data-summary]");
            assertThat(sent).hasValue(1);
            assertThat((Boolean) page.evaluate("document.activeElement.matches('[data-summary]')"))
                    .isTrue();
            assertThat(page.locator(".field .error").count()).isPositive();
            assertThat(page.locator("[aria-invalid=true]").first().getAttribute("aria-describedby"))
                    .isNotBlank();
        }
    }

    @Test
    void theLanguageIsSwitchedInPlaceAndRemembered() {
        try (var window = browser.window(Language.CHINESE, Screen.DESK)) {
            logIn(window);
            var page = window.page();
            page.navigate("/identity/users?q=adm");
            page.click("details.user summary");
            page.click("details.user button[value=en]");
            page.waitForURL("**/identity/users?q=adm");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            page.click("details.user summary");
            page.click("details.user button[value=zh-CN]");
            page.waitForURL("**/identity/users?q=adm");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
        }
    }
}
