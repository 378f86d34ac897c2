package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import aftersales.verification.Browser.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A part on its way from the delivery to the bill, in the browser: receipt, issue, use on an order, what is owed, payment. */
@ExtendWith(ProductExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsAndMoneyIT {
    private final Product product;
    private final Browser browser;
    private final Rest admin;
    private final String tag = UUID.randomUUID().toString().substring(24);
    private final String part = "IT-" + tag.toUpperCase(Locale.ROOT);

    PartsAndMoneyIT(Product product, Browser browser) throws IOException {
        this.product = product;
        this.browser = browser;
        this.admin = product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
    }

    @Test
    void goesFromTheDeliveryToThePaidBill() throws IOException {
        People.employ(product, "keeper." + tag, "冯燕", "STOREKEEPER");
        var engineer = People.employ(product, "engineer." + tag, "张伟" + tag, "FIELD_ENGINEER");
        People.employ(product, "cashier." + tag, "韩雪", "CASHIER");
        posted(
                "api/v1/parts",
                Json.createObjectBuilder()
                        .add("code", part)
                        .add("name", "风机电机")
                        .add("price", money("165.00"))
                        .build());
        posted(
                "api/v1/stock-locations",
                Json.createObjectBuilder()
                        .add("code", "L" + tag.substring(0, 8))
                        .add("name", "中心仓" + tag)
                        .build());
        var order = dispatchedOrder(engineer);

        try (var keeper = loggedIn("keeper.", Screen.DESK);
                var phone = loggedIn("engineer.", Screen.PHONE);
                var cashier = loggedIn("cashier.", Screen.DESK)) {
            receives(keeper);
            issues(keeper, engineer);
            uses(phone, order);
            isTakenFromTheEngineer(keeper);
            isPaidInPartAndThenInFull(cashier, order);
            assertThat(List.of(keeper, phone, cashier))
                    .allSatisfy(window -> assertThat(window.complaints()).isEmpty());
        }
    }

    private Window loggedIn(String who, Screen screen) {
        return People.loggedIn(browser, Language.CHINESE, screen, who + tag, People.PASSWORD);
    }

    private static JsonObject money(String amount) {
        return Json.createObjectBuilder()
                .add("amount", amount)
                .add("currency", "CNY")
                .build();
    }

    private JsonObject posted(String path, JsonObject body) throws IOException {
        var answer = admin.post(path, body.toString());
        assertThat(answer.status()).as(path + answer).isEqualTo(201);
        return answer.json();
    }

    /** A unit under cover with a known maker, and an order for it that the engineer has. */
    private String dispatchedOrder(String engineer) throws IOException {
        posted(
                "api/v1/products",
                Json.createObjectBuilder()
                        .add("code", "PM-" + tag)
                        .add("name", "挂机空调")
                        .add("manufacturer", "澜风电器")
                        .build());
        var sale = posted(
                "api/v1/sales",
                Json.createReader(new StringReader(
                                """
                        {"externalId": "PM-%1$s", "soldOn": "%2$s", "customer": {"code": "PM-%1$s", "name": "李秀兰%1$s", "phones": []},
                         "lines": [{"product": {"code": "PM-%1$s", "name": "挂机空调"}, "serialNumbers": ["PM1-%1$s"]}]}"""
                                        .formatted(
                                                tag,
                                                LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                                        .minusDays(60))))
                        .readObject());
        var request = posted(
                "api/v1/service-requests",
                Json.createObjectBuilder()
                        .add("customerId", sale.getString("customerId"))
                        .add("unitId", sale.getJsonArray("unitIds").getString(0))
                        .add("faultText", "室外机风扇不转")
                        .build());
        var order = posted(
                "api/v1/work-orders",
                Json.createObjectBuilder()
                        .add("requestId", request.getString("id"))
                        .build());
        var sent = admin.with("If-Match", "\"" + order.getInt("version") + "\"")
                .post(
                        "api/v1/work-orders/" + order.getString("id") + "/dispatch",
                        Json.createObjectBuilder()
                                .add("engineerIds", Json.createArrayBuilder().add(engineer))
                                .build()
                                .toString());
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        return order.getString("id");
    }

    private void receives(Window keeper) {
        var page = keeper.page();
        page.navigate("/parts/document-edit?kind=RECEIPT");
        field(page, "document:to").selectOption(new SelectOption().setLabel("中心仓" + tag));
        field(page, "document:lines-0-part").fill(part);
        field(page, "document:lines-0-quantity").fill("10");
        keeper.screenshot("parts-receipt-zh");
        field(page, "document:save").click();
        page.waitForURL("**/parts/document?id=*");
        field(page, "post-form:post").click();
        page.locator(".chip.good").first().waitFor();
        keeper.screenshot("parts-posted-zh");
    }

    private void issues(Window keeper, String engineer) {
        var page = keeper.page();
        page.navigate("/parts/document-edit?kind=ISSUE");
        field(page, "document:from").selectOption(new SelectOption().setLabel("中心仓" + tag));
        field(page, "document:to").selectOption("ENGINEER:" + engineer);
        field(page, "document:lines-0-part").fill(part);
        field(page, "document:lines-0-quantity").fill("11");
        field(page, "document:save").click();
        page.waitForURL("**/parts/document?id=*");
        field(page, "post-form:post").click();
        assertThat(page.locator(".summary").innerText()).contains("中心仓" + tag, "10", "11");
        page.navigate(page.url().replace("/parts/document?", "/parts/document-edit?"));
        field(page, "document:lines-0-quantity").fill("3");
        field(page, "document:save").click();
        page.waitForURL("**/parts/document?id=*");
        field(page, "post-form:post").click();
        page.locator(".chip.good").first().waitFor();
        page.navigate("/parts/stock?q=" + part);
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        keeper.screenshot("parts-stock-zh");
    }

    private void uses(Window phone, String order) {
        var page = phone.page();
        page.navigate("/parts/mine");
        assertThat(page.locator(".job-card").innerText()).contains(part);
        phone.screenshot("parts-mine-zh");
        page.navigate("/workorder/job?id=" + order);
        field(page, "arrive-too:arrive-go")
                .or(field(page, "arrive:arrive-go"))
                .first()
                .click();
        field(page, "report:result").waitFor();
        field(page, "report:result").selectOption("FIXED");
        field(page, "report:fault").fill("风机电机损坏");
        field(page, "report:solution").fill("更换风机电机，试机正常");
        field(page, "report:workedMinutes").fill("1");
        fee(page, 0, "PARTS", "", "165.00", true);
        fee(page, 1, "TRAVEL", "市内交通费", "30.00", false);
        phone.screenshot("parts-used-zh");
        assertThat(phone.overflow()).isZero();
        field(page, "report:complete").click();
        page.locator(".job-report dd").first().waitFor();
    }

    /** The first line is a part that the engineer carries. */
    private static void fee(Page page, int row, String kind, String what, String price, boolean covered) {
        page.locator("[data-add-fee]").click();
        if (kind.equals("PARTS")) {
            field(page, "report:fees-" + row + "-part").selectOption(new SelectOption().setIndex(1));
        } else {
            field(page, "report:fees-" + row + "-kind").selectOption(kind);
            field(page, "report:fees-" + row + "-description").fill(what);
            field(page, "report:fees-" + row + "-unitPrice").fill(price);
        }
        assertThat(field(page, "report:fees-" + row + "-unitPrice").inputValue())
                .isEqualTo(price);
        field(page, "report:fees-" + row + "-covered").setChecked(covered);
    }

    private void isTakenFromTheEngineer(Window keeper) {
        var page = keeper.page();
        page.navigate("/parts/stock?placeKind=ENGINEER&q=" + part);
        assertThat(page.locator("tbody td.num").first().innerText()).isEqualTo("2");
        page.navigate("/parts/movements?q=" + part);
        assertThat(page.locator("tbody tr").count()).isEqualTo(4);
        keeper.screenshot("parts-movements-zh");
    }

    private void isPaidInPartAndThenInFull(Window cashier, String order) {
        var page = cashier.page();
        page.navigate("/workorder/view?id=" + order);
        cashier.screenshot("money-order-zh");
        page.navigate("/billing/list?owing=true&q=" + tag);
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        cashier.screenshot("money-receivables-zh");
        page.navigate("/billing/list?debtor=MANUFACTURER&q=" + tag);
        assertThat(page.locator("tbody").innerText()).contains("澜风电器", "165.00");
        page.navigate("/billing/list?debtor=CUSTOMER&q=" + tag);
        page.locator("tbody tr a").first().click();
        page.waitForURL("**/billing/view?id=*");
        pays(cashier, "10.00");
        assertThat(page.locator(".record-head").innerText()).contains("部分收款", "20.00");
        cashier.screenshot("money-part-zh");
        pays(cashier, "20.00");
        assertThat(page.locator(".record-head").innerText()).contains("已收清");
        assertThat(page.locator("[data-opens=pay]").count()).isZero();
        cashier.screenshot("money-paid-zh");
    }

    private static void pays(Window cashier, String amount) {
        var page = cashier.page();
        page.locator("[data-opens=pay]").click();
        field(page, "pay-form:amount").fill(amount);
        field(page, "pay-form:pay-sure").click();
        page.locator(".notice.good").first().waitFor();
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
