package aftersales.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import aftersales.verification.Browser.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From a request to a locked order by keyboard alone; two people on one record; pressing twice; and what REST does with
 * transitions that are posted with nothing.
 */
@ExtendWith(ProductExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicePagesIT {
    private static final String TAG = UUID.randomUUID().toString().substring(24);

    private final Product product;
    private final Browser browser;
    private Rest admin;
    private String customer = "";
    private String unit = "";

    ServicePagesIT(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    @BeforeAll
    void havePeopleAndACustomer() throws IOException {
        People.employ(product, "agent-" + TAG, "陈静" + TAG, "AGENT");
        People.employ(product, "dispatch-" + TAG, "周敏" + TAG, "DISPATCHER");
        People.employ(product, "second-" + TAG, "钱莉" + TAG, "DISPATCHER");
        People.employ(product, "engineer-" + TAG, "张伟" + TAG, "FIELD_ENGINEER");
        People.employ(product, "auditor-" + TAG, "郑虹" + TAG, "AUDITOR");
        People.employ(product, "manager-" + TAG, "黄建国" + TAG, "MANAGER");
        admin = rest("manager-" + TAG);
        var bought = created(
                "sales",
                """
                {"externalId":"SO-%1$s","soldOn":"2026-10-10","customer":{"code":"K-%1$s","name":"李秀兰%1$s",
                 "phones":["13900139000"]},"lines":[{"product":{"code":"KFR-35","name":"挂机空调"},
                 "serialNumbers":["SN-%1$s"],"unitPrice":{"amount":"2999.00","currency":"CNY"}}]}"""
                        .formatted(TAG));
        customer = bought.getString("customerId");
        unit = bought.getJsonArray("unitIds").getString(0);
    }

    private Rest rest(String loginName) throws IOException {
        return product.rest().loggedInAs(loginName, People.PASSWORD);
    }

    private JsonObject created(String path, String body) throws IOException {
        var answer = admin.post("api/v1/" + path, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void fromTheRequestToTheLockedOrderByKeyboard() throws Exception {
        try (var agent = window("agent-", Screen.DESK);
                var dispatcher = window("dispatch-", Screen.DESK);
                var late = window("second-", Screen.DESK);
                var engineer = window("engineer-", Screen.PHONE);
                var auditor = window("auditor-", Screen.DESK);
                var manager = window("manager-", Screen.DESK)) {
            String request = opened(agent, "不制冷，外机不转");
            agent.screenshot("service-request");
            assertThat(agent.page().locator("#verdict")).containsText("2027-10-10");
            assertThat(agent.page().locator(".clocks")).containsText(Pattern.compile("剩余 .*剩余"));

            String order = dispatched(dispatcher, request);
            late.page().navigate(order);
            worked(engineer, order);
            late.page().navigate(order);

            var page = auditor.page();
            page.navigate(order);
            page.locator("[id='audit-form:audit']").press("Enter");
            assertThat(page.locator("#sealed")).containsText("郑虹" + TAG);
            auditor.screenshot("service-order-audited");
            assertThat(page.locator("[id='send-back-form:reason']")).hasCount(0);

            // from here on nobody gets through: not by a page that was open before, not by REST, not by SQL
            late.page().locator("[data-opens=send-back]").press("Enter");
            late.page().keyboard().type("照片不全，请补拍");
            late.page().keyboard().press("Control+Enter");
            assertThat(late.page().locator("[data-summary]")).containsText("郑虹" + TAG);
            late.screenshot("service-order-locked-late");
            refusedOverRest(id(order));
            for (String sql : List.of(
                    "update workorder.work_order set fault = 'x' where id = '%s'",
                    "delete from workorder.fee_line where work_order_id = '%s'",
                    "update workorder.assignment set rating = 5 where work_order_id = '%s'")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> asApplication(sql.formatted(id(order))))
                        .as(sql)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("郑虹" + TAG);
            }

            var own = manager.page();
            own.navigate(order);
            own.locator("[data-opens=unaudit]").press("Enter");
            own.keyboard().press("Control+Enter");
            assertThat(own.locator("dialog[open] .error")).isVisible();
            own.keyboard().type("工时写错，需更正");
            own.keyboard().press("Control+Enter");
            assertThat(own.locator("#sealed")).hasCount(0);
            var trail = own.locator(".trail");
            assertThat(trail).containsText("工时写错，需更正");
            assertThat(trail).containsText("黄建国" + TAG);
            assertThat(trail).containsText("网页");
            own.locator(".trail details summary").first().press("Enter");
            own.evaluate("document.querySelectorAll('.trail details').forEach(d => { d.open = true; })");
            assertThat(trail.locator("del").filter(new Locator.FilterOptions().setHasText("已出单派工")))
                    .not()
                    .hasCount(0);
            assertThat(trail).not().containsText(Pattern.compile("DISPATCHED|ON_SITE|PT1H30M|FIXED"));
            manager.screenshot("service-order-unaudited");
            for (var window : List.of(agent, dispatcher, late, engineer, auditor, manager)) {
                assertThat(window.complaints()).isEmpty();
            }
        }
    }

    private String opened(Window agent, String fault) {
        var page = agent.page();
        page.navigate("/servicerequest/new?customer=" + customer + "&unit=" + unit);
        assertThat(field(page, "request:faultText")).isFocused();
        page.keyboard().type(fault);
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/servicerequest/view?id=*");
        return page.url();
    }

    private String dispatched(Window dispatcher, String request) {
        var page = dispatcher.page();
        page.navigate(request);
        field(page, "order-form:order").press("Enter");
        page.waitForURL("**/workorder/view?id=*");
        assertThat(page.locator("input[name=engineers]").first()).isFocused();
        tabTo(page, page.getByLabel("张伟" + TAG));
        page.keyboard().press("Space");
        dispatcher.screenshot("service-dispatch");
        tabTo(page, field(page, "dispatch:go"));
        page.keyboard().press("Enter");
        assertThat(field(page, "dispatch:go")).hasCount(0);
        assertThat(page.locator("table.stamps")).containsText("张伟" + TAG);
        return page.url();
    }

    /** Reached by the Tab key alone. */
    private static void tabTo(Page page, Locator target) {
        for (int i = 0; i < 80 && !(boolean) target.evaluate("e => e === document.activeElement"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }

    private void worked(Window engineer, String order) {
        var page = engineer.page();
        page.navigate("/workorder/jobs");
        assertThat(page.locator(".job-card a.job-call[href='tel:13900139000']").first())
                .isVisible();
        assertThat(engineer.overflow()).isZero();
        page.navigate("/workorder/job?id=" + id(order));
        for (String step : List.of("accept", "depart", "arrive")) {
            field(page, step + ":" + step + "-go").press("Enter");
            assertThat(field(page, step + ":" + step + "-go")).hasCount(0);
        }
        field(page, "report:complete").press("Enter");
        assertThat(page.locator("[data-summary] li")).hasCount(4);
        field(page, "report:result").selectOption("FIXED");
        field(page, "report:fault").fill("启动电容失效");
        field(page, "report:solution").fill("更换启动电容，试机正常");
        field(page, "report:workedMinutes").fill("1.5");
        page.locator("[data-add-fee]").press("Enter");
        field(page, "report:fees-0-description").fill("启动电容 35µF");
        field(page, "report:fees-0-unitPrice").fill("35");
        engineer.screenshot("service-job-report");
        assertThat(engineer.overflow()).isZero();
        field(page, "report:workedMinutes").press("Control+Enter");
        assertThat(field(page, "report:complete")).hasCount(0);
        assertThat(page.locator("#main")).containsText("更换启动电容");
        engineer.screenshot("service-job-done");
    }

    private void refusedOverRest(String id) throws IOException {
        var path = "api/v1/work-orders/" + id;
        var tag = admin.get(path).header("ETag").orElseThrow();
        var writer = admin.with("If-Match", tag);
        var refusals = List.of(
                writer.delete(path),
                writer.put(path, "{}"),
                writer.post(path + "/send-back", "{\"reason\":\"x\"}"),
                writer.post(path + "/record", "{\"fault\":\"x\"}"),
                writer.post(path + "/rate", "{\"engineerId\":\"" + engineerOf(id) + "\",\"stars\":1}"));
        assertThat(refusals).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
            assertThat(answer.body()).contains("郑虹" + TAG);
        });
    }

    private String engineerOf(String id) throws IOException {
        return admin.get("api/v1/work-orders/" + id)
                .json()
                .getJsonArray("assignments")
                .getJsonObject(0)
                .getString("engineerId");
    }

    private void asApplication(String sql) throws Exception {
        try (var connection = product.app().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void tellsTheLaterOfTwoOnARequestAndKeepsTheirText() {
        try (var agent = window("agent-", Screen.DESK);
                var first = window("dispatch-", Screen.DESK);
                var second = window("second-", Screen.DESK)) {
            String request = opened(agent, "两人同时处理");
            var edit = request.replace("/view?", "/edit?");
            first.page().navigate(edit);
            second.page().navigate(edit);
            field(first.page(), "request:priority").selectOption("URGENT");
            field(first.page(), "request:save").press("Enter");
            first.page().waitForURL("**/servicerequest/view?id=*");
            field(second.page(), "request:faultText").fill("后到的人写的长文字");
            second.page().keyboard().press("Control+Enter");
            assertThat(second.page().locator(".late")).containsText("周敏" + TAG);
            assertThat(second.page().locator(".late")).containsText("紧急");
            assertThat(field(second.page(), "request:faultText")).hasValue("后到的人写的长文字");
            second.screenshot("service-request-late");
            field(second.page(), "request:save").press("Enter");
            second.page().waitForURL("**/servicerequest/view?id=*");
            assertThat(second.page().locator("#main")).containsText("后到的人写的长文字");

            first.page().navigate(request);
            second.page().navigate(request);
            answer(first.page(), "escalate", "客户催促");
            assertThat(first.page().locator(".notice.good")).isVisible();
            answer(second.page(), "resolve", "已电话指导客户复位");
            assertThat(second.page().locator("dialog[open] .late")).containsText("周敏" + TAG);
            assertThat(field(second.page(), "resolve-form:solution")).hasValue("已电话指导客户复位");
            second.screenshot("service-request-late-dialog");
            field(second.page(), "resolve-form:solution").press("Control+Enter");
            assertThat(second.page().locator("#main")).containsText("已解决");
        }
    }

    @Test
    void tellsTheLaterOfTwoOnAnOrder() {
        try (var agent = window("agent-", Screen.DESK);
                var first = window("dispatch-", Screen.DESK);
                var second = window("second-", Screen.DESK)) {
            String request = opened(agent, "两人同时派工");
            first.page().navigate(request);
            field(first.page(), "order-form:order").press("Enter");
            first.page().waitForURL("**/workorder/view?id=*");
            second.page().navigate(first.page().url());
            answer(first.page(), "cancel", "重复派单");
            assertThat(first.page().locator(".notice.good")).isVisible();
            second.page().getByLabel("张伟" + TAG).press("Space");
            field(second.page(), "dispatch:go").press("Enter");
            assertThat(second.page().locator(".late")).containsText("周敏" + TAG);
            assertThat(second.page().getByLabel("张伟" + TAG)).isChecked();
            second.screenshot("service-order-late");
        }
    }

    @Test
    void makesOneOfADoubleClick() throws IOException {
        try (var agent = window("agent-", Screen.DESK);
                var dispatcher = window("dispatch-", Screen.DESK)) {
            var page = agent.page();
            page.navigate("/servicerequest/new?customer=" + customer + "&unit=" + unit);
            String fault = "双击 " + UUID.randomUUID();
            page.keyboard().type(fault);
            field(page, "request:save").dblclick();
            page.waitForURL("**/servicerequest/view?id=*");
            assertThat(count("service-requests?customer=" + customer, "faultText", fault))
                    .isEqualTo(1);

            // the same form sent twice at once, as if there were no script that stops it
            var request = page.url();
            dispatcher.page().navigate(request);
            dispatcher
                    .page()
                    .evaluate(
                            """
                            async () => {
                              const form = document.getElementById('order-form');
                              const send = () => {
                                const body = new URLSearchParams(new FormData(form));
                                const button = form.querySelector('input[type=submit]');
                                body.set(button.name, button.value);
                                return fetch(location.href, { method: 'POST', body });
                              };
                              await Promise.all([send(), send()]);
                              await send();
                            }""");
            assertThat(count("work-orders?request=" + id(request), "requestId", id(request)))
                    .isEqualTo(1);
        }
    }

    private long count(String path, String property, String value) throws IOException {
        return admin.get("api/v1/" + path).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString(property).equals(value))
                .count();
    }

    /** The transitions that need nothing but the version, and those that do, posted with nothing. */
    @Test
    void takesTransitionsWithoutABody() throws IOException {
        var request = created(
                "service-requests",
                "{\"customerId\":\"" + customer + "\",\"unitId\":\"" + unit + "\",\"faultText\":\"REST\"}");
        assertThat(request.getString("type")).isEqualTo("IN_WARRANTY");
        var path = "api/v1/service-requests/" + request.getString("id");
        assertThat(admin.post(path + "/accept", "").status()).isEqualTo(428);
        assertThat(admin.with("If-Match", "\"7\"").post(path + "/accept", "").status())
                .isEqualTo(412);
        var accepted = admin.with("If-Match", "\"0\"").post(path + "/accept", "");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        var nothing = admin.with("If-Match", "\"1\"").post(path + "/hold", "");
        assertThat(nothing.status()).as(nothing.toString()).isEqualTo(422);
        assertThat(nothing.body()).contains("\"reason\"");
        var held = admin.with("If-Match", "\"1\"").post(path + "/hold", "{\"reason\":\"WEATHER\"}");
        assertThat(held.json().getString("status")).isEqualTo("ON_HOLD");
        var illegal = admin.with("If-Match", "\"2\"").post(path + "/close", "");
        assertThat(illegal.status()).isEqualTo(409);
        assertThat(illegal.json().getString("state")).isEqualTo("ON_HOLD");
        assertThat(illegal.json().getJsonArray("allowed").toString()).contains("RESUME");
    }

    @Test
    void repeatsTheAnswerUnderTheSameKeyAndKeepsStrangersOut() throws IOException {
        var body = "{\"customerId\":\"" + customer + "\",\"faultText\":\"咨询 " + TAG + "\"}";
        var keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post("api/v1/service-requests", body);
        var again = keyed.post("api/v1/service-requests", body);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(keyed.post("api/v1/service-requests", body.replace("咨询", "投诉"))
                        .status())
                .isEqualTo(422);

        var id = first.json().getString("id");
        var engineer = rest("engineer-" + TAG);
        assertThat(engineer.get("api/v1/service-requests/" + id).status())
                .as("not among an engineer's own rows")
                .isEqualTo(404);
        assertThat(engineer.with("If-Match", "\"0\"")
                        .post("api/v1/service-requests/" + id + "/accept", "")
                        .status())
                .isEqualTo(403);
        assertThat(engineer.post("api/v1/service-requests", body).status()).isEqualTo(403);
        assertThat(admin.get("api/v1/service-requests/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    /** Opens a dialog by its button, types and sends. */
    private static void answer(Page page, String dialog, String text) {
        page.locator("[data-opens=" + dialog + "]").press("Enter");
        page.keyboard().type(text);
        page.keyboard().press("Control+Enter");
    }

    private Window window(String who, Screen screen) {
        return People.loggedIn(browser, Language.CHINESE, screen, who + TAG, People.PASSWORD);
    }

    private static String id(String address) {
        return address.replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
