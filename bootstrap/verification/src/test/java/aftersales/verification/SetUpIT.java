package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A fresh installation, from the code on the console to the first administrator. */
class SetUpIT {
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final String PASSWORD = "green tea every day";

    @Test
    void theCodeOnTheConsoleMakesTheFirstAdministrator() throws Exception {
        try (var product = Product.started(Map.of());
                var browser = Browser.at(product.address())) {
            var code = CODE.matcher(product.console());
            assertThat(code.find()).isTrue();
            nothingAnswersYet(product);
            try (var window = browser.window(Language.CHINESE, Screen.DESK)) {
                var page = window.page();
                page.navigate("/");
                window.screenshot("set-up-gate");
                page.click("a[href='/setup']");
                window.screenshot("set-up");
                fill(window, "2222-2222-2222", "boss2026");
                page.click("#submit");
                assertThat(page.url()).endsWith("/setup");
                window.screenshot("set-up-refused");
                fill(window, code.group(), PASSWORD);
                page.click("#submit");
                assertThat(page.url()).isEqualTo(product.address().toString());
            }
            assertThat(product.rest().get("setup").status()).isEqualTo(404);
            assertThat(product.rest()
                            .loggedInAs("boss", PASSWORD)
                            .get("api/v1/users")
                            .status())
                    .isEqualTo(200);

            product.killAll();
            product.restart();
            assertThat(product.rest()
                            .loggedInAs("boss", PASSWORD)
                            .get("api/v1/users")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static void nothingAnswersYet(Product product) throws Exception {
        for (String path : new String[] {"", "login", "identity/users", "api/v1/users", "openapi", "metrics"}) {
            assertThat(product.rest().get(path).status()).as(path).isEqualTo(503);
        }
        assertThat(product.rest()
                        .post("api/v1/tokens", "{\"username\":\"system\",\"password\":\"system\"}")
                        .status())
                .isEqualTo(503);
        assertThat(product.rest().get("health/ready").status()).isEqualTo(200);
    }

    private static void fill(Browser.Window window, String code, String password) {
        window.page().fill("#code", code);
        window.page().fill("#displayName", "王建国");
        window.page().fill("#loginName", "boss");
        window.page().fill("#password", password);
        window.page().fill("#repeated", password);
    }

    @Test
    void aPasswordThatEverybodyTriesEndsTheUnattendedSetUpPlainly() throws Exception {
        try (var product = Product.launched(Map.of("AFTERSALES_ADMIN_PASSWORD", "admin123"))) {
            assertThat(product.awaitEnd()).isEqualTo(1);
            assertThat(product.console())
                    .contains("AFTERSALES_ADMIN_PASSWORD is one that everybody tries first")
                    .doesNotContain("admin123");
        }
    }
}
