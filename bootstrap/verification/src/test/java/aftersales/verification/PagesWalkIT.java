package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import aftersales.verification.Browser.Window;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody of each role opens everything that their navigation and their first screen lead to, the first record of every
 * list with its parts, and the forms for new and changed records, in both languages, at the desk and on the phone. The pictures are in {@code target/screens}, for
 * somebody to look at.
 */
class PagesWalkIT {
    /** Roles with people of the sample company; the administrator of a product that is set up unattended as well. */
    private static final Map<String, String> PEOPLE = Map.of(
            "AGENT", "chenjing",
            "DISPATCHER", "zhoumin",
            "FIELD_ENGINEER", "zhangwei",
            "AUDITOR", "zhenghong",
            "MANAGER", "huangjianguo",
            "ADMINISTRATOR", Product.ADMIN);

    /** What the keys n and e lead to. */
    private static final String FORMS = "main a[data-key]";

    /** What takes no navigation to get to. */
    private static final List<String> OWN = List.of("/identity/password");

    private static Product product;
    private static Browser browser;

    @BeforeAll
    static void haveACompanyAtWork() throws IOException {
        product = Product.started(Map.of(
                "AFTERSALES_ADMIN_PASSWORD", Product.ADMIN_PASSWORD,
                "AFTERSALES_DEMO", "true",
                "AFTERSALES_AREA_CODE", "021"));
        browser = Browser.at(product.address());
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(browser).ifPresent(Browser::close);
        Optional.ofNullable(product).ifPresent(Product::close);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT, ENGLISH, PHONE",
        "DISPATCHER, CHINESE, PHONE",
        "FIELD_ENGINEER, CHINESE, PHONE",
        "FIELD_ENGINEER, ENGLISH, PHONE",
        "AUDITOR, CHINESE, DESK",
        "MANAGER, ENGLISH, DESK",
        "ADMINISTRATOR, CHINESE, DESK",
        "ADMINISTRATOR, ENGLISH, DESK",
        "ADMINISTRATOR, CHINESE, PHONE",
        "ADMINISTRATOR, ENGLISH, PHONE"
    })
    void everyPageIsThereAndFits(String role, Language language, Screen screen) {
        var soft = new SoftAssertions();
        try (var window = loggedIn(PEOPLE.get(role), language, screen)) {
            var walk = new Walk(window, soft, role.toLowerCase(Locale.ROOT), language, screen);
            walk.open("/");
            var ways = walk.ways(".nav a, .menu li a, a.tile");
            assertThat(ways).as("what " + role + " is led to").hasSizeGreaterThan(5);
            ways.addAll(OWN);
            ways.forEach(walk::openWithRecord);
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @CsvSource({"CHINESE, DESK", "ENGLISH, DESK", "CHINESE, PHONE", "ENGLISH, PHONE"})
    void strangersFindTheDoor(Language language, Screen screen) {
        var soft = new SoftAssertions();
        try (var window = browser.window(language, screen)) {
            new Walk(window, soft, "nobody", language, screen).open("/login");
        }
        soft.assertAll();
    }

    @Test
    void whatIsNotThereIsSaidPlainly() {
        try (var window = loggedIn(Product.ADMIN, Language.CHINESE, Screen.PHONE)) {
            assertThat(window.page().navigate("/customer/view?id=nothing").status())
                    .isEqualTo(404);
            assertThat(window.page().locator("a.btn.primary").getAttribute("href"))
                    .isEqualTo("/");
            assertThat(window.overflow()).isZero();
            window.screenshot("walk-not-found-zh-CN-PHONE");
        }
    }

    private static Window loggedIn(String user, Language language, Screen screen) {
        var window = browser.window(language, screen);
        var page = window.page();
        page.navigate("/login");
        page.fill("input[autocomplete=username]", user);
        page.fill("input[type=password]", Product.ADMIN_PASSWORD);
        page.press("input[type=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"), new Page.WaitForURLOptions().setTimeout(20_000));
        return window;
    }

    /** One person's way through the pages, each opened once. */
    private record Walk(
            Window window, SoftAssertions soft, String who, Language language, Screen screen, Set<String> seen) {
        Walk(Window window, SoftAssertions soft, String who, Language language, Screen screen) {
            this(window, soft, who, language, screen, new LinkedHashSet<>());
        }

        /** The page, the forms it offers, and the first record that it lists, with its parts and forms. */
        void openWithRecord(String address) {
            if (!open(address)) {
                return;
            }
            var forms = ways(FORMS);
            firstRecord().filter(this::open).ifPresent(record -> {
                forms.addAll(ways(FORMS));
                ways(".record-head .tabs a").forEach(this::open);
            });
            forms.forEach(this::open);
        }

        /** False when it was opened before. */
        boolean open(String address) {
            if (!seen.add(address)) {
                return false;
            }
            String where = who + " at " + address;
            var answer = window.page().navigate(address);
            soft.assertThat(answer.status()).as(where).isEqualTo(200);
            window.page()
                    .waitForSelector("main", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            soft.assertThat(window.page().locator("body").textContent())
                    .as(where)
                    .doesNotContain("??");
            soft.assertThat(window.overflow())
                    .as("pixels beyond the right edge, " + where)
                    .isZero();
            soft.assertThat(window.complaints()).as(where).isEmpty();
            window.complaints().clear();
            window.screenshot(nameOf(address));
            return true;
        }

        private String nameOf(String address) {
            String plain = address.replaceAll("[-0-9a-f]{36}", "")
                    .replaceAll("\\d{4}-\\d\\d-\\d\\d", "day")
                    .replaceAll("[^A-Za-z]+", "-")
                    .replaceAll("^-|-$", "");
            return "walk-" + (plain.isEmpty() ? "home" : plain) + "-" + who + "-" + language.tag() + "-" + screen;
        }

        List<String> ways(String selector) {
            var ways = new LinkedHashSet<String>();
            window.page().locator(selector).all().forEach(link -> ways.add(link.getAttribute("href")));
            return new ArrayList<>(ways);
        }

        /** Where the first row of the list leads. */
        Optional<String> firstRecord() {
            var first = window.page()
                    .locator("table[data-rows] tbody tr:first-child td:first-child a[href], .job-card a[href^='/']");
            return first.count() == 0
                    ? Optional.empty()
                    : Optional.of(first.first().getAttribute("href"));
        }
    }
}
