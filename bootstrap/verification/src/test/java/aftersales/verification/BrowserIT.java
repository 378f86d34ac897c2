package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page that everybody sees, as a browser shows it. */
@ExtendWith(ProductExtension.class)
class BrowserIT {
    private final Browser browser;

    BrowserIT(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"CHINESE, DESK", "CHINESE, PHONE", "ENGLISH, DESK", "ENGLISH, PHONE"})
    void logInPageFitsAndNothingOnItFails(Language language, Screen screen) {
        try (var window = browser.window(language, screen)) {
            window.page().navigate("/login");
            window.screenshot("login-" + language + "-" + screen);

            assertThat(window.page().locator("html").getAttribute("lang")).startsWith(language.tag());
            assertThat(window.complaints()).isEmpty();
            assertThat(window.overflow()).as("pixels beyond the right edge").isZero();
        }
    }
}
