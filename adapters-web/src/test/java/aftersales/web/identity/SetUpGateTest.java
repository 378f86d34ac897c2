package aftersales.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.Acting;
import aftersales.web.kernel.Refusals;
import aftersales.web.kernel.RestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetUpGateTest {
    private final Exchange.Browser browser = new Exchange.Browser();
    private boolean done;
    private final SetUpGate gate = new SetUpGate(() -> done, new Refusals(RestHarness.MESSAGES), RestHarness.MESSAGES);

    @ParameterizedTest
    @ValueSource(
            strings = {"/setup", "/health/live", "/health/ready", "/ui/app.css", "/jakarta.faces.resource/x.js.xhtml"})
    void answersBeforeTheSetUp(String path) {
        assertThat(go(browser.get(path)).passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/customer/list",
                "/identity/users",
                "/openapi",
                "/metrics",
                "/setup/x",
                "/nothing"
            })
    void everythingElseIsNotThereYet(String path) {
        assertThat(go(browser.get(path)).status).isEqualTo(503);
        assertThat(go(browser.post(path)).status).isEqualTo(503);
    }

    @Test
    void showsPeopleTheWay() {
        var exchange = go(browser.get("/"));
        assertThat(exchange.text()).contains("href=\"/setup\"").contains("<html lang=\"zh-CN\">");
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/v1/customers", "POST,/api/v1/tokens"})
    void tellsProgramsAsAProblem(String method, String path) {
        var exchange = go(method.equals("GET") ? browser.get(path) : browser.post(path));
        assertThat(exchange.status).isEqualTo(503);
        assertThat(exchange.text()).contains("urn:aftersales:problem:set-up-due");
    }

    @Test
    void isOutOfTheWayAfterwardsAndTheSetUpPageIsGone() {
        done = true;
        assertThat(go(browser.get("/customer/list")).passed()).isTrue();
        assertThat(go(browser.get("/setup")).status).isEqualTo(404);
        assertThat(go(browser.post("/setup")).status).isEqualTo(404);
    }

    private Exchange go(Exchange exchange) {
        return exchange.through(gate, new Acting());
    }
}
