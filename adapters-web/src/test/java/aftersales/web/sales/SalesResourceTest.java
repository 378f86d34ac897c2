package aftersales.web.sales;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.sales.RecordSale;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.InvalidValue;
import aftersales.web.kernel.RestHarness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container here
class SalesResourceTest {
    private static final UUID SALE = UUID.fromString("019aa000-0000-7000-8000-00000000f001");
    private static final UUID CUSTOMER = UUID.fromString("019aa000-0000-7000-8000-00000000c001");
    private static final UUID UNIT = UUID.fromString("019aa000-0000-7000-8000-00000000e001");
    private static final String BODY =
            """
            {"externalId":"SO-1","soldOn":"2026-11-20",
             "customer":{"code":"ERP-1","name":"张三","phones":["13800138000"]},
             "lines":[{"product":{"code":"KFR-35","name":"挂机空调"},"serialNumbers":["SN-1"],
                       "unitPrice":{"amount":"2999.00","currency":"CNY"}}]}""";

    private final List<RecordSale.Command> recorded = new ArrayList<>();
    private RecordSale port = command -> {
        recorded.add(command);
        return new RecordSale.Result(SALE, "SO2611-000001", CUSTOMER, List.of(UNIT));
    };

    private RestHarness rest() {
        var resource = new SalesResource();
        resource.record = port;
        return RestHarness.of(resource);
    }

    @Test
    void answersTheIdsOfSaleCustomerAndUnits() {
        var answer = rest().post("/sales", BODY).send();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/sales/" + SALE));
        assertThat(answer.json().getString("id")).isEqualTo(SALE.toString());
        assertThat(answer.json().getString("customerId")).isEqualTo(CUSTOMER.toString());
        assertThat(answer.json().getJsonArray("unitIds").getString(0)).isEqualTo(UNIT.toString());
    }

    @Test
    void handsOverWhatWasTold() {
        rest().post("/sales", BODY).send();
        var command = recorded.get(0);
        assertThat(command.externalId()).contains("SO-1");
        assertThat(command.source()).isEqualTo("ERP");
        assertThat(command.soldOn()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(command.customer().phones()).containsExactly("13800138000");
        assertThat(command.lines().get(0).unitPrice()).contains(new RecordSale.Price("2999.00", "CNY"));
    }

    @Test
    void takesALineWithoutAPrice() {
        var answer = rest().post(
                        "/sales",
                        BODY.replace(",\n           \"unitPrice\":{\"amount\":\"2999.00\",\"currency\":\"CNY\"}", ""))
                .send();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(recorded.get(0).lines().get(0).unitPrice()).isEqualTo(Optional.empty());
    }

    @Test
    void namesWhatIsMissing() {
        var answer = rest().post("/sales", "{\"lines\":[{\"product\":{\"code\":\"A\"},\"serialNumbers\":[\"S\"]}]}")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations())
                .contains("externalId text.required", "soldOn text.required", "customer text.required")
                .contains("lines[0].product.name text.required");
        assertThat(recorded).isEmpty();
    }

    @Test
    void refusesAnUnknownPropertyAndABadDate() {
        var answer = rest().post(
                        "/sales",
                        BODY.replace("2026-11-20", "20.11.2026")
                                .replace("\"name\":\"张三\"", "\"name\":\"张三\",\"vip\":true"))
                .send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.violations()).contains("customer.vip json.unknown", "soldOn json.date");
    }

    @Test
    void refusesABlankExternalId() {
        var answer = rest().post("/sales", BODY.replace("SO-1", " ")).send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).isEqualTo("externalId text.required");
    }

    @Test
    void namesTheLineOfASerialNumberThatWasSold() {
        port = command -> {
            throw new InvalidValue("lines[0].serialNumbers[0]", "sale.serial-sold", "SN-1");
        };
        var answer = rest().post("/sales", BODY).send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).isEqualTo("lines[0].serialNumbers[0] sale.serial-sold");
    }

    @Test
    void answersAConflictForAnExternalIdUsedForSomethingElse() {
        port = command -> {
            throw new Conflict("sale.external-id-differs", "SO-1", "SO2611-000001");
        };
        var answer = rest().post("/sales", BODY).send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("detail")).contains("SO2611-000001");
    }
}
