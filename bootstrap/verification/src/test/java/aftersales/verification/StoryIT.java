package aftersales.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aftersales.telephony.emulator.EmulatedModem;
import aftersales.telephony.emulator.EmulatedModem.Temper;
import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import aftersales.verification.Browser.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The main job from a fresh machine to a locked record, by the people who do it: real server, real database, real browser,
 * and a pseudo-terminal as the telephone line.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryIT {
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final String FIRST = "k7qm-3xtr-9dfw";
    private static final String OWN = "green tea every day";
    private static final String MOBILE = "13800138000";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern RINGING = Pattern.compile("\\bringing\\b");

    private Product product;
    private Browser browser;
    private EmulatedModem modem;

    @BeforeAll
    void start() throws IOException {
        assumeTrue(EmulatedModem.isPossible(), "socat makes the telephone line");
        product = Product.started(Map.of("AFTERSALES_AREA_CODE", "021"));
        browser = Browser.at(product.address());
        modem = EmulatedModem.plugged(Files.createTempDirectory("line").resolve("line1"), Temper.WILLING);
    }

    @AfterAll
    void stop() {
        if (modem != null) {
            modem.close();
        }
        if (browser != null) {
            browser.close();
        }
        if (product != null) {
            product.close();
        }
    }

    @Test
    void fromTheRingingPhoneToTheLockedRecord() throws Exception {
        try (var admin = window(Screen.DESK);
                var agent = window(Screen.DESK);
                var dispatcher = window(Screen.DESK);
                var engineer = window(Screen.PHONE);
                var auditor = window(Screen.DESK);
                var story = new Evidence(List.of(admin, agent, dispatcher, engineer, auditor))) {
            setUp(admin);
            employ(admin, agent, "agent", "陈静", "AGENT");
            employ(admin, dispatcher, "dispatcher", "周敏", "DISPATCHER");
            employ(admin, engineer, "engineer", "张伟", "FIELD_ENGINEER");
            employ(admin, auditor, "auditor", "郑红", "AUDITOR");
            sell();
            connectLine(admin);

            withheldNumberNamesNobody(agent);
            unknownNumberOffersANewCustomer(agent);
            callerIsShownWhileItRings(agent);
            typedNumberGivesTheSamePanel(agent);
            callsAreInTheLog(agent);
            var request = requestIsOpenedByKeyboard(agent);
            var order = orderIsDispatched(dispatcher, request);
            workIsDone(engineer);
            recordIsLocked(auditor, engineer, order);
            lockIsLiftedWithAReason(admin, auditor, order);
            maintenanceBecomesARequestOnce(admin);
            story.isComplete();
        }
    }

    /** Pictures of all windows when the story breaks off. */
    private static final class Evidence implements AutoCloseable {
        private final List<Window> windows;
        private boolean complete;

        Evidence(List<Window> windows) {
            this.windows = windows;
        }

        void isComplete() {
            complete = true;
            assertThat(windows)
                    .allSatisfy(window -> assertThat(window.complaints()).isEmpty());
        }

        @Override
        public void close() {
            if (!complete) {
                windows.forEach(window -> window.screenshot("story-broken-off-" + windows.indexOf(window)));
            }
        }
    }

    private Window window(Screen screen) {
        return browser.window(Language.CHINESE, screen);
    }

    private void setUp(Window admin) throws IOException {
        var code = CODE.matcher(product.console());
        assertThat(code.find()).as("a one-time code on the console").isTrue();
        var page = admin.page();
        page.navigate("/setup");
        page.fill("#code", code.group());
        page.fill("#displayName", "王建国");
        page.fill("#loginName", Product.ADMIN);
        page.fill("#password", Product.ADMIN_PASSWORD);
        page.fill("#repeated", Product.ADMIN_PASSWORD);
        page.click("#submit");
        page.waitForURL(product.address().toString());
    }

    /** The administrator makes the account; its owner changes the first password at the first log-in. */
    private void employ(Window admin, Window own, String loginName, String displayName, String role) {
        var page = admin.page();
        page.navigate("/identity/user");
        field(page, "user:displayName").fill(displayName);
        field(page, "user:loginName").fill(loginName);
        field(page, "user:password").fill(FIRST);
        page.check("input[name=roles][value=" + role + "]");
        field(page, "user:save").click();
        page.waitForURL("**/identity/user*id=*");

        var mine = own.page();
        mine.navigate("/login");
        mine.fill("#username", loginName);
        mine.fill("#password", FIRST);
        mine.keyboard().press("Enter");
        mine.waitForSelector("#newPassword");
        mine.fill("#currentPassword", FIRST);
        mine.fill("#newPassword", OWN);
        mine.fill("#repeated", OWN);
        mine.keyboard().press("Enter");
        mine.waitForURL(product.address().toString());
    }

    private void sell() throws IOException {
        var token = admin().post(
                        "api/v1/tokens/machine",
                        Json.createObjectBuilder()
                                .add("name", "ERP")
                                .add(
                                        "expiresAt",
                                        Instant.now().plus(Duration.ofDays(30)).toString())
                                .add("scopes", Json.createArrayBuilder().add("SALE_CREATE"))
                                .build()
                                .toString());
        assertThat(token.status()).as(token.toString()).isEqualTo(201);
        var sale = product.rest()
                .with("Authorization", "Bearer " + token.json().getString("token"))
                .with("Idempotency-Key", "SO-1001")
                .post(
                        "api/v1/sales",
                        """
                        {"externalId": "SO-1001", "soldOn": "%s",
                         "customer": {"code": "K-1001", "name": "李秀兰", "phones": ["%s"]},
                         "lines": [{"product": {"code": "KFR-35", "name": "挂机空调"}, "serialNumbers": ["SN-1001"],
                                    "unitPrice": {"amount": "2999.00", "currency": "CNY"}}]}"""
                                .formatted(today().minusDays(60), MOBILE));
        assertThat(sale.status()).as(sale.toString()).isEqualTo(201);
    }

    private Rest admin() throws IOException {
        return product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private void connectLine(Window admin) {
        var page = admin.page();
        page.navigate("/call/line");
        field(page, "setup:line").fill("front");
        field(page, "setup:name").fill("前台");
        field(page, "setup:device").fill(modem.device().toString());
        field(page, "setup:save").click();
        page.waitForURL("**/call/lines*");
        modem.awaitCommand("AT\\+VCID=1", LIMIT);
    }

    private void withheldNumberNamesNobody(Window agent) {
        var page = agent.page();
        modem.play("+0 ring", "+300 fsk P");
        var card = page.locator("article.call").first();
        assertThat(card).hasClass(RINGING);
        assertThat(card.locator(".call-note.WITHHELD")).isVisible();
        assertThat(card.locator(".call-who")).hasCount(0);
        agent.screenshot("story-withheld");
        card.locator("[data-act=dismiss]").click();
        assertThat(page.locator("article.call")).hasCount(0);
    }

    private void unknownNumberOffersANewCustomer(Window agent) {
        var page = agent.page();
        modem.play("+0 ring", "+300 fsk 13900139000");
        var card = page.locator("article.call").filter(new Locator.FilterOptions().setHasText("139"));
        assertThat(card).hasClass(RINGING);
        agent.screenshot("story-unknown-caller");
        card.focus();
        page.keyboard().press("c");
        page.waitForURL("**/customer/new?call=*");
        assertThat(field(page, "customer:phones-0-number")).hasValue(Pattern.compile("139\\s*0013\\s*9000"));
    }

    private void callerIsShownWhileItRings(Window agent) {
        var page = agent.page();
        page.navigate("/");
        modem.play("+0 ring", "+300 fsk " + MOBILE);
        var card = callOfLi(page);
        assertThat(card).hasClass(RINGING);
        assertThat(card).containsText("SN-1001");
        assertThat(card).containsText(today().minusDays(60).plusYears(1).toString());
        agent.screenshot("story-screen-pop");
        card.focus();
        page.keyboard().press("a");
        assertThat(card).not().hasClass(RINGING);
    }

    private static Locator callOfLi(Page page) {
        return page.locator("article.call")
                .filter(new Locator.FilterOptions().setHasText("李秀兰"))
                .first();
    }

    private static void typedNumberGivesTheSamePanel(Window agent) {
        var page = agent.page();
        page.fill("#call-number", "+86 138-0013-8000");
        page.keyboard().press("Enter");
        var cards = page.locator("article.call").filter(new Locator.FilterOptions().setHasText("李秀兰"));
        assertThat(cards).hasCount(2);
        assertThat(cards.first()).containsText("SN-1001");
    }

    private static void callsAreInTheLog(Window agent) {
        var page = agent.page();
        page.navigate("/call/list");
        assertThat(page.locator("tbody tr")).hasCount(4);
    }

    private static String requestIsOpenedByKeyboard(Window agent) {
        var page = agent.page();
        page.navigate("/");
        page.waitForSelector("article.call");
        page.keyboard().press("F2");
        var unit = callOfLi(page).locator("[data-unit] a");
        for (int i = 0; i < 10 && !(boolean) unit.evaluate("e => e === document.activeElement"); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("r");
        page.waitForURL("**/servicerequest/new?call=*");
        assertThat(page.locator("#proposal")).containsText("保");
        assertThat(field(page, "request:faultText")).isFocused();
        page.keyboard().type("不制冷，外机不转");
        agent.screenshot("story-new-request");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/servicerequest/view?id=*");
        assertThat(page.locator("#main")).containsText("保内维修");
        assertThat(page.locator(".record, #main").first()).containsText("李秀兰");
        agent.screenshot("story-request");
        return page.url();
    }

    private static String orderIsDispatched(Window dispatcher, String request) {
        var page = dispatcher.page();
        page.navigate(request);
        page.locator("[id='order-form:order']").press("Enter");
        page.waitForURL("**/workorder/view?id=*");
        dispatcher.screenshot("story-dispatch");
        page.getByLabel("张伟").press("Space");
        page.locator("[id='dispatch:go']").press("Enter");
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("table").filter(new Locator.FilterOptions().setHasText("张伟")))
                .isVisible();
        assertThat(page.locator("[id='dispatch:go']")).hasCount(0);
        return page.url();
    }

    private static void workIsDone(Window engineer) {
        var page = engineer.page();
        page.navigate("/workorder/jobs");
        assertThat(page.locator(".job-card")).hasCount(1);
        engineer.screenshot("story-jobs");
        page.locator(".job-card a").first().click();
        for (String step : List.of("accept", "depart", "arrive")) {
            page.locator("[id='" + step + ":" + step + "-go']").click();
            page.waitForLoadState(LoadState.LOAD);
        }
        field(page, "report:result").selectOption("FIXED");
        field(page, "report:fault").fill("启动电容损坏");
        field(page, "report:solution").fill("更换电容，试机正常");
        field(page, "report:workedMinutes").fill("1.5");
        engineer.screenshot("story-report");
        assertThat(engineer.overflow()).isZero();
        field(page, "report:complete").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("[id='report:complete']")).hasCount(0);
        assertThat(page.locator("#main")).containsText("更换电容，试机正常");
        engineer.screenshot("story-job-done");
    }

    private void recordIsLocked(Window auditor, Window engineer, String order) throws Exception {
        var page = auditor.page();
        page.navigate(order);
        page.locator("[id='audit-form:audit']").press("Enter");
        page.waitForSelector(".sealed");
        assertThat(page.locator(".sealed")).containsText("郑红");
        assertThat(page.locator("#main")).containsText("更换电容，试机正常");
        auditor.screenshot("story-audited");

        String id = order.replaceAll(".*id=([0-9a-f-]+).*", "$1");
        engineer.page().navigate("/workorder/job?id=" + id);
        assertThat(engineer.page().locator("[id='report:keep']")).hasCount(0);
        var rest = admin();
        var seen = rest.get("api/v1/work-orders/" + id);
        var refused = rest.with("If-Match", seen.header("ETag").orElseThrow()).delete("api/v1/work-orders/" + id);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.body()).contains("郑红");
        assertThatThrownBy(() -> asApplication("update workorder.work_order set fault = 'x' where id = '" + id + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("audit");
        assertThatThrownBy(() -> asApplication("delete from workorder.assignment where work_order_id = '" + id + "'"))
                .isInstanceOf(SQLException.class);
    }

    private void asApplication(String sql) throws Exception {
        try (var connection = product.app().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void lockIsLiftedWithAReason(Window admin, Window auditor, String order) {
        var own = auditor.page();
        own.navigate(order);
        assertThat(own.locator("[data-opens=unaudit]")).hasCount(0);
        var page = admin.page();
        page.navigate(order);
        page.click("[data-opens=unaudit]");
        field(page, "unaudit-form:reason").fill("工时写错");
        field(page, "unaudit-form:unaudit-sure").click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator(".sealed")).hasCount(0);
        assertThat(page.locator("#main")).containsText("工时写错");
        admin.screenshot("story-unaudited");
    }

    private static void maintenanceBecomesARequestOnce(Window admin) {
        var page = admin.page();
        page.navigate("/maintenance/edit");
        field(page, "plan:serialNumber").fill("SN-1001");
        field(page, "plan:title").fill("清洗滤网");
        field(page, "plan:count").fill("12");
        field(page, "plan:unit").selectOption("MONTHS");
        field(page, "plan:firstDueOn").fill(today().toString());
        field(page, "plan:save").click();
        page.waitForURL("**/maintenance/view?id=*");
        for (int run = 0; run < 2; run++) {
            page.navigate("/job/list");
            page.locator("section.section")
                    .filter(new Locator.FilterOptions().setHasText("maintenance"))
                    .first();
            page.locator("input[name=job][value=maintenance-generation] ~ input[type=submit]")
                    .click();
            page.waitForTimeout(3000);
        }
        page.navigate("/servicerequest/list?q=SN-1001");
        assertThat(page.locator("tbody tr")).hasCount(2);
        admin.screenshot("story-maintenance");
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
