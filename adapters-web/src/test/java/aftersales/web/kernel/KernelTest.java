package aftersales.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.RowScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts, values as they are shown, lists in addresses, the way through the product, names of measurements. */
class KernelTest {
    private final Messages messages = RestHarness.MESSAGES;
    private final Show show = new Show(ZoneId.of("Asia/Shanghai"));
    private static final Instant FIVE_PAST_TWO = Instant.parse("2026-11-22T06:05:09Z");

    @Test
    void fillsTextsInTheLanguageOfTheRequest() {
        assertThat(messages.text("text.too-long", 10)).isEqualTo("最多 10 个字符");
        assertThat(messages.text(Locales.ENGLISH, "text.too-long", 10)).isEqualTo("10 characters at most");
        assertThat(messages.get("text.required")).isEqualTo("必填");
        assertThat(messages.text("no.such.key")).isEqualTo("??no.such.key??");
    }

    @Test
    void numbersInTextsStandAsDigits() {
        assertThat(messages.text("list.rows", 12345)).contains("12345");
    }

    @Test
    void labelsConstantsByTypeAndName() {
        assertThat(messages.label(RowScope.BRANCH)).isEqualTo("本网点");
        assertThat(messages.label("RowScope", "BRANCH")).isEqualTo("本网点");
        assertThat(messages.label("RowScope", Optional.of("BRANCH"))).isEqualTo("本网点");
        assertThat(messages.label("RowScope", Optional.empty())).isEmpty();
        assertThat(messages.label("RowScope", null)).isEmpty();
    }

    @Test
    void refusalsNameRightsAndKindsInWords() {
        assertThat(messages.text(new Forbidden("AUDIT_REVIEW"))).contains("审核");
        assertThat(messages.text(new NotFound("NoSuchKind", 1)))
                .doesNotContain("??")
                .doesNotContain("NoSuchKind");
    }

    @Test
    void showsTimesAsTheBusinessReadsItsClocks() {
        assertThat(show.time(FIVE_PAST_TWO)).isEqualTo("2026-11-22 14:05");
        assertThat(show.time(Optional.of(FIVE_PAST_TWO))).isEqualTo("2026-11-22 14:05");
        assertThat(show.time(Optional.empty())).isEmpty();
        assertThat(show.time(null)).isEmpty();
        assertThat(show.date(LocalDate.of(2026, 11, 22))).isEqualTo("2026-11-22");
        assertThat(show.date(Instant.parse("2026-11-22T17:00:00Z"))).isEqualTo("2026-11-23");
    }

    @Test
    void showsAmountsWithTwoDecimals() {
        assertThat(show.money(Money.parse("1234567.5", "CNY"))).isEqualTo("1,234,567.50");
        assertThat(show.money(new MoneyJson("-0.10", "CNY"))).isEqualTo("-0.10");
        assertThat(show.money(new BigDecimal("3"))).isEqualTo("3.00");
        assertThat(show.money(Optional.empty())).isEmpty();
    }

    @Test
    void everyToneHasAPictureBesideItsColour() {
        for (String tone : List.of("info", "good", "warn", "bad", "plain")) {
            assertThat(show.icon(tone)).isNotBlank();
        }
        assertThat(show.tone("COMPLETED")).isEqualTo("good");
        assertThat(show.tone("SOMETHING_NEW")).isEqualTo("plain");
    }

    private static final class Things extends ListPage<String> {
        private Optional<ListRequest> got = Optional.empty();

        @Override
        protected Listing<String> load(ListRequest asked) {
            got = Optional.of(asked);
            return new Listing<>(List.of("a"), Optional.of("n+1"), Optional.empty(), Optional.empty());
        }

        @Override
        protected List<Tab> savedFilters() {
            return List.of(new Tab("all", Map.of()), new Tab("open", Map.of("status", "OPEN")));
        }
    }

    private static Things things(Map<String, String> parameters) {
        var page = new Things();
        var exchange = FakeServlet.get("/thing/list");
        exchange.parameters.putAll(parameters);
        page.wire(exchange.request());
        return page;
    }

    @Test
    void aListStandsInItsAddress() {
        var page = things(Map.of("q", "a b&c", "status", "OPEN", "sort", "-at", "empty", " "));
        assertThat(page.getRows()).containsExactly("a");
        assertThat(page.got.orElseThrow().q()).contains("a b&c");
        assertThat(page.got.orElseThrow().filters()).isEqualTo(Map.of("status", "OPEN"));
        assertThat(page.getNextLink()).isEqualTo("/thing/list?q=a+b%26c&status=OPEN&sort=-at&cursor=n%2B1");
        assertThat(page.getPreviousLink()).isEmpty();
        assertThat(page.sortOf("at")).isEqualTo("descending");
        assertThat(page.sortLink("at")).endsWith("sort=at");
        assertThat(page.isNarrowed()).isTrue();
    }

    @Test
    void aPostedSearchIsNotCarriedOnInAddresses() {
        var page = new Things();
        var exchange = FakeServlet.post("/thing/list");
        exchange.parameters.put("q", "138 0013 8000");
        page.wire(exchange.request());
        assertThat(page.getRows()).containsExactly("a");
        assertThat(page.isPosted()).isTrue();
        assertThat(page.getNextLink()).isEmpty();
    }

    @Test
    void theTabThatIsOnIsKeptByASearch() {
        var page = things(Map.of("status", "OPEN"));
        assertThat(page.getTabs())
                .filteredOn(page::isOn)
                .extracting(ListPage.Tab::label)
                .containsExactly("open");
        assertThat(page.getKept()).isEqualTo(Map.of("status", "OPEN"));
        assertThat(page.linkOf(page.getTabs().get(0))).isEqualTo("/thing/list");
    }

    @Test
    void everyWayHasATextAndALetterOfItsOwn() {
        var letters = new HashSet<String>();
        for (var entry : Navigation.all()) {
            assertThat(messages.containsKey(entry.label())).as(entry.label()).isTrue();
            assertThat(entry.key().isEmpty() || letters.add(entry.key()))
                    .as(entry.name())
                    .isTrue();
        }
        Navigation.groupNames()
                .forEach(name -> assertThat(messages.containsKey("nav." + name)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, /",
        "/customer/list, 200, /customer/list",
        "/api/v1/customers/01890a5d-ac96-774b-bcce-b302099a8057/contacts, 200, /api/customers/{id}/contacts",
        "/ui/app.css, 200, asset",
        "/wp-admin, 404, none",
        "/api/v1/calls/13800138000, 200, /api/calls/{id}",
        "/customer/王建国, 200, other"
    })
    void measurementsAreNamedWithoutIds(String path, int status, String route) {
        assertThat(Metrics.route(path, status)).isEqualTo(route);
    }
}
