package aftersales.verification;

import jakarta.json.Json;
import java.io.IOException;
import java.util.List;

/** People of the company under test, ready to work: their first password is changed. */
final class People {
    static final String FIRST_PASSWORD = "k7qm-3xtr-9dfw";
    static final String PASSWORD = "green tea every day";

    private People() {}

    /** Employs somebody through REST. @return the id of the account */
    static String employ(Product product, String loginName, String displayName, String... roles) throws IOException {
        var account = Json.createObjectBuilder()
                .add("loginName", loginName)
                .add("displayName", displayName)
                .add("roles", Json.createArrayBuilder(List.of(roles)))
                .add("password", FIRST_PASSWORD)
                .build();
        var created = product.rest()
                .loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD)
                .post("api/v1/users", account.toString());
        if (created.status() != 201) {
            throw new AssertionError("No account for " + loginName + ": " + created);
        }
        var change = Json.createObjectBuilder()
                .add("username", loginName)
                .add("password", FIRST_PASSWORD)
                .add("newPassword", PASSWORD)
                .build();
        var changed = product.rest().post("api/v1/tokens", change.toString());
        if (changed.status() != 201) {
            throw new AssertionError("The first password of " + loginName + " could not be changed: " + changed);
        }
        return created.json().getString("id");
    }

    /** Logs in on the page, as people do. */
    static Browser.Window loggedIn(
            Browser browser, Browser.Language language, Browser.Screen screen, String loginName, String password) {
        var window = browser.window(language, screen);
        var page = window.page();
        page.navigate("/login");
        page.fill("#username", loginName);
        page.fill("#password", password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return window;
    }
}
