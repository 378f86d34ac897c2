package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.verification.Browser.Language;
import aftersales.verification.Browser.Screen;
import aftersales.verification.Browser.Window;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What leaves the program: papers, figures and files. */
@ExtendWith(ProductExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperAndNumbersIT {
    private static final String PRINTED = "application/pdf";

    private final Product product;
    private final Browser browser;
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String customer = "=1+1客户" + tag;
    private final String serial = "SN-" + tag.toUpperCase(Locale.ROOT);
    private Rest manager;
    private String sale;
    private String order;

    PaperAndNumbersIT(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    @BeforeAll
    void aSaleAndAnOrder() throws IOException {
        People.employ(product, "boss" + tag, "黄建国" + tag, "MANAGER");
        People.employ(product, "store" + tag, "库管" + tag, "STOREKEEPER");
        People.employ(product, "eng" + tag, "张伟" + tag, "FIELD_ENGINEER");
        manager = product.rest().loggedInAs("boss" + tag, People.PASSWORD);
        var sold = created(
                "api/v1/sales",
                """
                {"externalId": "SO-%1$s", "soldOn": "%4$s",
                 "customer": {"code": "K-%1$s", "name": "%2$s", "phones": ["13800%3$06d"]},
                 "lines": [{"product": {"code": "P-%1$s", "name": "柜式空调%1$s"}, "serialNumbers": ["%5$s"],
                            "unitPrice": {"amount": "2999.00", "currency": "CNY"}}]}"""
                        .formatted(
                                tag,
                                customer,
                                Math.floorMod(tag.hashCode(), 1_000_000),
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(60),
                                serial));
        sale = sold.getString("id");
        var request = created(
                "api/v1/service-requests",
                """
                {"customerId": "%s", "unitId": "%s", "faultText": "不制冷，外机不转", "channel": "WEB",
                 "contactName": "王女士", "contactPhone": "13912345678"}"""
                        .formatted(
                                sold.getString("customerId"),
                                sold.getJsonArray("unitIds").getString(0)));
        order = created("api/v1/work-orders", "{\"requestId\": \"%s\"}".formatted(request.getString("id")))
                .getString("id");
    }

    private JsonObject created(String path, String body) throws IOException {
        var answer = manager.post(path, body);
        assertThat(answer.status()).as(path + " " + answer).isEqualTo(201);
        return answer.json();
    }

    @Test
    void printingTheSlipSendsTheOrderOut() throws IOException {
        var early = manager.get("api/v1/work-orders/" + order + "/dispatch-slip.pdf");
        assertThat(early.status()).as(early.toString()).isEqualTo(422);

        try (var window = loggedIn(Language.CHINESE)) {
            var page = window.page();
            page.navigate("/workorder/view?id=" + order);
            page.getByLabel("张伟" + tag).check();
            var slip = window.context()
                    .waitForPage(() -> page.locator("[id='dispatch:print']").click());
            slip.waitForURL(Pattern.compile(".*/print/work-orders/.*"));
            slip.close();
            page.navigate("/workorder/view?id=" + order);
            assertThat(page.locator("[id='dispatch:print']").count()).isZero();
            assertThat(page.locator(".record-side").innerText()).contains("打印派工单");
            page.locator(".actions details.menu summary").click();
            window.screenshot("workorder-print-menu");

            var answer = window.context().request().get("/print/work-orders/" + order + "/dispatch-slip.pdf");
            assertThat(answer.headers().get("content-type")).startsWith(PRINTED);
            assertThat(text(answer.body())).contains("派工单", "张伟" + tag, customer, serial);
            var wide =
                    window.context().request().get("/print/work-orders/" + order + "/dispatch-slip.pdf?sheet=241x140");
            try (var pdf = Loader.loadPDF(wide.body())) {
                assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth() * 25.4 / 72))
                        .isEqualTo(241);
            }
            assertThat(window.context()
                            .request()
                            .get("/print/work-orders/" + UUID.randomUUID() + "/dispatch-slip.pdf")
                            .status())
                    .isEqualTo(404);
            var bill = window.context().request().get("/print/sales/" + sale + "/sale-slip.pdf");
            assertThat(text(bill.body())).contains("销售单", "2,999.00", serial);
        }
        try (var window = People.loggedIn(browser, Language.CHINESE, Screen.DESK, "store" + tag, People.PASSWORD)) {
            var masked = window.context().request().get("/print/work-orders/" + order + "/dispatch-slip.pdf");
            assertThat(text(masked.body())).contains("派工单", "139****5678").doesNotContain("13912345678");
        }
        var stranger = product.rest().loggedInAs("eng" + tag, People.PASSWORD);
        assertThat(stranger.get("api/v1/sales/" + sale + "/sale-slip.pdf").status())
                .isEqualTo(403);
    }

    @Test
    void listsAreReadBackAsTheyWereShown() throws IOException {
        try (var window = loggedIn(Language.CHINESE)) {
            var page = window.page();
            page.navigate("/customer/list?q=" + tag);
            var rows = exported(page, page.locator("form[data-download] button"));
            assertThat(texts(rows.get(0))).startsWith("名称 客户编号");
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo(customer);
            assertThat(rows.get(1).getCellAsDate(rows.get(1).getCellCount() - 1))
                    .isPresent();

            page.navigate("/sales/list?q=SO-" + tag);
            var sales = exported(page, page.locator("form[data-download] button"));
            assertThat(sales).hasSize(2);
            assertThat(sales.get(1)
                            .getCellAsNumber(sales.get(1).getCellCount() - 1)
                            .orElseThrow())
                    .isEqualByComparingTo("2999");
            assertThat(window.complaints()).isEmpty();
        }
        try (var window = People.loggedIn(browser, Language.CHINESE, Screen.DESK, "eng" + tag, People.PASSWORD)) {
            window.page().navigate("/installedbase/products");
            assertThat(window.page().locator("form[data-download]").count()).isZero();
        }
    }

    @Test
    void figuresOpenTheirRecords() throws IOException {
        for (var language : Language.values()) {
            for (var screen : Screen.values()) {
                try (var window = People.loggedIn(browser, language, screen, "boss" + tag, People.PASSWORD)) {
                    var page = window.page();
                    for (String unit : List.of("DAY", "MONTH", "QUARTER")) {
                        page.navigate("/statistics/view?unit=" + unit);
                        window.screenshot("statistics-" + unit.toLowerCase(Locale.ROOT) + "-" + language.tag() + "-"
                                + screen.name().toLowerCase(Locale.ROOT));
                        assertThat(window.overflow()).isZero();
                        assertThat(page.locator(".chart").count()).isEqualTo(3);
                    }
                    assertThat(window.complaints()).isEmpty();
                }
            }
        }
        try (var window = loggedIn(Language.CHINESE)) {
            var page = window.page();
            page.navigate("/statistics/view?unit=DAY");
            var today = page.locator("tbody tr:not(.total)")
                    .last()
                    .locator("td.num a")
                    .first();
            int count = Integer.parseInt(today.innerText());
            assertThat(count).isPositive();
            today.click();
            page.waitForURL("**/servicerequest/list?from=*");
            assertThat(page.locator("tbody tr").count()).isEqualTo(Math.min(count, 50));

            page.navigate("/statistics/view?unit=DAY");
            var rows = exported(page, page.locator("form[data-download] button"));
            assertThat(rows).hasSize(31);
            assertThat(rows.get(30).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo(String.valueOf(count));
        }
    }

    private Window loggedIn(Language language) {
        return People.loggedIn(browser, language, Screen.DESK, "boss" + tag, People.PASSWORD);
    }

    private static List<Row> exported(Page page, com.microsoft.playwright.Locator button) throws IOException {
        Download file = page.waitForDownload(button::click);
        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        try (var in = Files.newInputStream(file.path());
                var book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read();
        }
    }

    private static String texts(Row row) {
        return String.join(" ", row.stream().map(cell -> cell.getText()).toList());
    }

    private static String text(byte[] pdf) throws IOException {
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
