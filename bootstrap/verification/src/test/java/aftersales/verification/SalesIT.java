package aftersales.verification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ERP pushes sales: customers, products and units appear, cover starts, nothing is done twice. */
@ExtendWith(ProductExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SalesIT {
    private static final LocalDate SOLD_ON = LocalDate.parse("2026-01-10");

    private final Rest stranger;
    private final Rest admin;
    private Rest erp;

    SalesIT(Product product) throws IOException {
        this.stranger = product.rest();
        this.admin = product.rest().loggedInAs(Product.ADMIN, Product.ADMIN_PASSWORD);
        this.erp = product.rest();
    }

    @BeforeAll
    void makeTheTokenOfTheErp() throws IOException {
        var body = Json.createObjectBuilder()
                .add("name", "ERP " + UUID.randomUUID())
                .add("expiresAt", Instant.now().plus(Duration.ofDays(30)).toString())
                .add(
                        "scopes",
                        Json.createArrayBuilder(List.of(
                                "SALE_CREATE",
                                "SALE_VIEW",
                                "CUSTOMER_VIEW",
                                "UNIT_VIEW",
                                "PRODUCT_VIEW",
                                "PERSONAL_DATA_VIEW",
                                "PRICE_VIEW")))
                .build();
        var made = admin.post("api/v1/tokens/machine", body.toString());
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        erp = erp.with("Authorization", "Bearer " + made.json().getString("token"));
    }

    /** A sale that no other test knows. */
    private record Sale(String tag, JsonObject json) {
        static Sale fresh() {
            String tag = UUID.randomUUID().toString().substring(24);
            return new Sale(tag, body("SO-" + tag, tag, "SN1-" + tag, "SN2-" + tag));
        }

        Sale withSerials(String first, String second) {
            return new Sale(tag, body("SO-" + tag, tag, first, second));
        }

        private static JsonObject body(String externalId, String tag, String first, String second) {
            return Json.createObjectBuilder()
                    .add("externalId", externalId)
                    .add("soldOn", SOLD_ON.toString())
                    .add(
                            "customer",
                            Json.createObjectBuilder()
                                    .add("code", "E-" + tag)
                                    .add("name", "客户 " + tag)
                                    .add("phones", Json.createArrayBuilder().add(phone(tag))))
                    .add(
                            "lines",
                            Json.createArrayBuilder()
                                    .add(Json.createObjectBuilder()
                                            .add(
                                                    "product",
                                                    Json.createObjectBuilder()
                                                            .add("code", "P-" + tag)
                                                            .add("name", "挂机空调"))
                                            .add(
                                                    "serialNumbers",
                                                    Json.createArrayBuilder()
                                                            .add(first)
                                                            .add(second))
                                            .add(
                                                    "unitPrice",
                                                    Json.createObjectBuilder()
                                                            .add("amount", "2999.00")
                                                            .add("currency", "CNY"))))
                    .build();
        }

        /** A mobile number made of the tag. */
        static String phone(String tag) {
            return "139%08d".formatted(Long.parseLong(tag, 16) % 100_000_000);
        }
    }

    private Rest.Answer push(Sale sale) throws IOException {
        return erp.post("api/v1/sales", sale.json().toString());
    }

    @Test
    void makesCustomerAndUnitsWhoseCoverStartsOnTheDayOfSale() throws IOException {
        var sale = Sale.fresh();
        var answer = push(sale);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.header("Location")).isPresent();
        var units = answer.json().getJsonArray("unitIds").getValuesAs(JsonString.class);
        assertThat(units).hasSize(2);

        var customer = erp.get("api/v1/customers/" + answer.json().getString("customerId"));
        assertThat(customer.json().getString("code")).isEqualTo("E-" + sale.tag());
        String unit = units.get(0).getString();
        assertThat(verdict(unit, SOLD_ON.plusDays(7))).isEqualTo("RETURN");
        assertThat(verdict(unit, SOLD_ON.plusDays(8))).isEqualTo("EXCHANGE");
        assertThat(verdict(unit, SOLD_ON.plusDays(30))).isEqualTo("EXCHANGE");
        assertThat(verdict(unit, SOLD_ON.plusDays(31))).isEqualTo("FREE_REPAIR");
        assertThat(verdict(unit, SOLD_ON.plusYears(1))).isEqualTo("FREE_REPAIR");
        assertThat(verdict(unit, SOLD_ON.plusYears(1).plusDays(1))).isEqualTo("CHARGEABLE");
    }

    private String verdict(String unit, LocalDate on) throws IOException {
        return erp.get("api/v1/units/" + unit + "/cover?on=" + on).json().getString("verdict");
    }

    @Test
    void findsTheBuyerByTheirNumberInEverySpelling() throws IOException {
        var sale = Sale.fresh();
        push(sale);
        String phone = Sale.phone(sale.tag());
        for (String spelling :
                List.of(phone, "+86" + phone, "0" + phone, phone.replaceFirst("(...)(....)", "$1 $2-"))) {
            var answer = erp.post(
                    "api/v1/customers/lookup",
                    Json.createObjectBuilder().add("phone", spelling).build().toString());
            assertThat(answer.json().getString("status")).as(spelling).isEqualTo("KNOWN");
            assertThat(answer.json().getJsonArray("matches").getJsonObject(0).getString("code"))
                    .isEqualTo("E-" + sale.tag());
        }
    }

    @Test
    void answersARepetitionAsTheFirstTimeWithAndWithoutAKey() throws IOException {
        var sale = Sale.fresh();
        var keyed = erp.with("Idempotency-Key", sale.tag());
        var first = keyed.post("api/v1/sales", sale.json().toString());
        var second = keyed.post("api/v1/sales", sale.json().toString());
        var third = push(sale);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(third.body()).isEqualTo(first.body());
        assertThat(third.status()).isEqualTo(201);

        var other =
                keyed.post("api/v1/sales", sale.withSerials("X1", "X2").json().toString());
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void makesOneOfManyRepeatsAtOnce() throws IOException {
        var sale = Sale.fresh();
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return push(sale);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(Rest.Answer::body).distinct()).hasSize(1);
        assertThat(count("sales?q=SO-" + sale.tag())).isEqualTo(1);
        assertThat(count("customers?q=E-" + sale.tag())).isEqualTo(1);
        assertThat(count("units?q=" + sale.tag())).isEqualTo(2);
    }

    @Test
    void makesOneOfManyCallsUnderOneKeyAtOnce() throws IOException {
        var sale = Sale.fresh();
        var keyed = erp.with("Idempotency-Key", "at-once-" + sale.tag());
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return keyed.post("api/v1/sales", sale.json().toString());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers).anySatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isPresent());
        assertThat(count("sales?q=SO-" + sale.tag())).isEqualTo(1);
    }

    @Test
    void refusesTheSameExternalIdForSomethingElse() throws IOException {
        var sale = Sale.fresh();
        push(sale);
        var answer = push(sale.withSerials("Y1-" + sale.tag(), "Y2-" + sale.tag()));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(count("units?q=Y1-" + sale.tag())).isZero();
    }

    @Test
    void namesTheSerialNumberThatWasSoldAndKeepsNothingOfTheSale() throws IOException {
        var sale = Sale.fresh();
        push(sale);
        var again = new Sale(
                sale.tag(), Sale.body("SO2-" + sale.tag(), sale.tag(), "NEW-" + sale.tag(), "SN1-" + sale.tag()));
        var answer = push(again);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("lines[0].serialNumbers[1]");
        assertThat(count("units?q=NEW-" + sale.tag())).isZero();
    }

    @Test
    void namesWhatIsWrongWithABadBody() throws IOException {
        assertThat(erp.post("api/v1/sales", "{").status()).isEqualTo(400);
        var unknown = erp.post("api/v1/sales", "{\"externalId\":\"1\",\"vip\":true}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"field\":\"vip\"");
        var missing = erp.post("api/v1/sales", "{}");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("externalId", "soldOn", "customer");
    }

    @Test
    void refusesStrangersAndTokensWithoutTheScope() throws IOException {
        var sale = Sale.fresh();
        assertThat(stranger.with("Authorization", "Bearer nonsense")
                        .post("api/v1/sales", sale.json().toString())
                        .status())
                .isEqualTo(401);
        assertThat(erp.post("api/v1/products", "{\"code\":\"A\",\"name\":\"B\"}")
                        .status())
                .isEqualTo(403);
    }

    private int count(String listing) throws IOException {
        return erp.get("api/v1/" + listing + "&count=true").json().getInt("count");
    }
}
