package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import aftersales.verification.Browser.Window;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customer files in the browser: opened, found again, changed by two people at once. */
@ExtendWith(ProductExtension.class)
class CustomerPagesIT {
    private final Browser browser;

    CustomerPagesIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void opensAFileByKeyboardAndFindsItByPartOfTheNumber() {
        String tag = tag();
        try (var window = loggedIn(Language.CHINESE, Screen.DESK)) {
            var page = window.page();
            page.navigate("/customer/new");
            page.locator("#customer\\:name").fill("键盘客户" + tag);
            page.locator("#customer\\:phones-0-number").fill("138" + number(tag));
            window.screenshot("customer-new-zh");
            page.locator("#customer\\:phones-0-number").press("Control+Enter");
            page.waitForURL("**/customer/view?id=*");
            assertThat(page.locator("h1").allInnerTexts().toString()).contains("键盘客户" + tag);
            window.screenshot("customer-view-zh");

            page.navigate("/customer/list");
            page.locator("input[data-quick]").fill(number(tag).substring(2));
            page.locator("input[data-quick]").press("Enter");
            page.waitForURL("**/customer/list?q=*");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void showsPossibleDuplicatesBeforeItOpensASecondFile() {
        String tag = tag();
        try (var window = loggedIn(Language.CHINESE, Screen.DESK)) {
            var page = window.page();
            page.navigate("/customer/new");
            page.locator("#customer\\:name").fill("同名" + tag);
            page.locator("#customer\\:save").click();
            page.waitForURL("**/customer/view?id=*");
            page.navigate("/customer/new");
            page.locator("#customer\\:name").fill("同名" + tag);
            page.locator("#customer\\:save").click();
            page.locator("#customer\\:another").waitFor();
            assertThat(page.url()).endsWith("/customer/new");
            assertThat(page.locator("#customer\\:name").inputValue()).isEqualTo("同名" + tag);
            window.screenshot("customer-duplicate-zh");
            assertThat(page.locator(".late tbody tr").count()).isEqualTo(1);
            page.locator("#customer\\:another").click();
            page.waitForURL("**/customer/view?id=*");
        }
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        try (var window = loggedIn(Language.ENGLISH, Screen.DESK)) {
            var page = window.page();
            page.navigate("/customer/new");
            page.locator("#customer\\:shortName").fill("kept");
            page.locator("#customer\\:phones-1-number").fill("no number");
            page.locator("#customer\\:save").click();
            page.waitForLoadState();
            assertThat(page.locator(".field:has(#customer\\:name) .error").innerText())
                    .isEqualTo("Required");
            assertThat(page.locator("#customer\\:shortName").inputValue()).isEqualTo("kept");
            assertThat(page.locator("#customer\\:phones-1-number").inputValue()).isEqualTo("no number");
        }
    }

    @Test
    void tellsTheLaterOfTwoWhatTheOtherChangedAndKeepsTheirText() {
        String tag = tag();
        try (var first = loggedIn(Language.CHINESE, Screen.DESK);
                var second = loggedIn(Language.CHINESE, Screen.DESK)) {
            first.page().navigate("/customer/new");
            first.page().locator("#customer\\:name").fill("两人" + tag);
            first.page().locator("#customer\\:save").click();
            first.page().waitForURL("**/customer/view?id=*");
            String edit = first.page().url().replace("/view?", "/edit?");
            first.page().navigate(edit);
            second.page().navigate(edit);
            first.page().locator("#customer\\:shortName").fill("先到");
            first.page().locator("#customer\\:save").click();
            first.page().waitForURL("**/customer/view?id=*");
            second.page().locator("#customer\\:notes").fill("后到的备注");
            second.page().locator("#customer\\:save").click();
            second.page().waitForLoadState();
            assertThat(second.page().locator(".late").innerText()).contains("先到");
            assertThat(second.page().locator("#customer\\:notes").inputValue()).isEqualTo("后到的备注");
            second.screenshot("customer-late-zh");
        }
    }

    @Test
    void fitsTheScreensItIsMadeFor() {
        for (var language : Language.values()) {
            for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
                try (var window = loggedIn(language, screen)) {
                    for (String path : List.of(
                            "/customer/list",
                            "/customer/new",
                            "/installedbase/list",
                            "/installedbase/products",
                            "/installedbase/product",
                            "/sales/list")) {
                        window.page().navigate(path);
                        window.screenshot(path.substring(1).replace('/', '-') + "-" + language.tag() + "-" + screen);
                        assertThat(window.overflow()).as(path + " " + screen).isZero();
                    }
                    assertThat(window.complaints()).isEmpty();
                }
            }
        }
    }

    private Window loggedIn(Language language, Screen screen) {
        var window = browser.window(language, screen);
        var page = window.page();
        page.navigate("/login");
        page.locator("input[autocomplete=username]").fill(Product.ADMIN);
        page.locator("input[type=password]").fill(Product.ADMIN_PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"), new Page.WaitForURLOptions().setTimeout(20_000));
        return window;
    }

    private static String tag() {
        return UUID.randomUUID().toString().substring(24);
    }

    private static String number(String tag) {
        return "%08d".formatted(Long.parseLong(tag, 16) % 100_000_000);
    }
}
