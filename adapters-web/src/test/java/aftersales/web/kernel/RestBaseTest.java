package aftersales.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.InFlight;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.OperationKey;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.Forbidden;
import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RestBaseTest {
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    record Line(String product, List<String> serialNumbers, Optional<MoneyJson> unitPrice) {}

    record Thing(
            String name,
            Optional<String> note,
            UUID owner,
            RowScope scope,
            LocalDate day,
            Optional<Instant> at,
            int count,
            boolean urgent,
            List<Line> lines) {}

    record View(
            UUID id,
            String name,
            Instant at,
            LocalDate day,
            BigDecimal factor,
            MoneyJson price,
            Optional<String> none) {}

    @Path("/things")
    @Produces("application/json")
    @Consumes("application/json")
    public static class ThingResource {
        Supplier<RuntimeException> refusal = () -> new IllegalStateException("secret detail");
        ListRequest asked = ListRequest.firstPage();
        Optional<Thing> got = Optional.empty();

        @POST
        public Response create(Thing thing, @Context UriInfo uri) {
            got = Optional.of(thing);
            return Rest.created(uri, ID, view(), 0);
        }

        @PUT
        @Path("{id}")
        public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
            return Rest.ok(view(), Rest.seenVersion(ifMatch) + 1);
        }

        @GET
        public ListJson<View> list(@Context UriInfo uri) {
            asked = Rest.listRequest(uri);
            return ListJson.of(new Listing<>(List.of(view()), Optional.of("abc"), Optional.empty(), Optional.empty()));
        }

        @POST
        @Path("refuse")
        public Response refuse() {
            throw refusal.get();
        }

        private static View view() {
            return new View(
                    ID,
                    "空调",
                    Instant.parse("2026-11-22T06:05:00Z"),
                    LocalDate.of(2026, 11, 22),
                    new BigDecimal("1.50"),
                    MoneyJson.of(Money.parse("128", "CNY")),
                    Optional.empty());
        }
    }

    private final ThingResource resource = new ThingResource();
    private final RestHarness rest = RestHarness.of(resource);

    private static final String GOOD =
            """
            {"name":"n","owner":"01890a5d-ac96-774b-bcce-b302099a8057","scope":"TEAM","day":"2026-11-22","count":3,
             "lines":[{"product":"p","serialNumbers":["a","b"],"unitPrice":{"amount":"1.00","currency":"CNY"}}]}""";

    @Test
    void readsRecordsAndAnswersWithLocationAndTag() {
        var answer = rest.post("/things", GOOD).send();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).get().asString().endsWith("/things/" + ID);
        assertThat(answer.header("ETag")).contains("\"0\"");
        assertThat(answer.body())
                .isEqualTo("{\"id\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"name\":\"空调\","
                        + "\"at\":\"2026-11-22T06:05:00Z\",\"day\":\"2026-11-22\",\"factor\":1.50,"
                        + "\"price\":{\"amount\":\"128.00\",\"currency\":\"CNY\"}}");
        assertThat(resource.got)
                .contains(new Thing(
                        "n",
                        Optional.empty(),
                        ID,
                        RowScope.TEAM,
                        LocalDate.of(2026, 11, 22),
                        Optional.empty(),
                        3,
                        false,
                        List.of(new Line("p", List.of("a", "b"), Optional.of(new MoneyJson("1.00", "CNY"))))));
    }

    @Test
    void namesEveryFieldOfABodyWithoutShape() {
        var answer = rest.post(
                        "/things",
                        """
                        {"name":1,"owner":"no","scope":"SOME","day":"22.11.2026","at":"yesterday","count":1.5,"urgent":"yes",
                         "admin":true,"lines":[{"product":"p"},{"product":"q","serialNumbers":"x","color":"red"}]}""")
                .send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed");
        assertThat(answer.violations())
                .isEqualTo("admin json.unknown, at json.instant, count json.whole-number, day json.date, "
                        + "lines[1].color json.unknown, lines[1].serialNumbers json.list, name json.text, owner json.uuid, "
                        + "scope json.enum, urgent json.boolean");
        assertThat(resource.got).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        var answer = rest.post("/things", "{\"name\":null,\"count\":1}").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations())
                .isEqualTo("day text.required, name text.required, owner text.required, scope text.required");
    }

    /** With or without a media type: a transition that needs nothing is posted with nothing. */
    @Test
    void takesNoBodyForAnEmptyObject() {
        for (var call : List.of(rest.post("/things", ""), rest.call("POST", "/things"))) {
            var answer = call.send();
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.violations()).startsWith("count text.required, day text.required");
        }
    }

    @Test
    void wantsToKnowWhatABodyIs() {
        var call = rest.call("POST", "/things");
        assertThat(call.untyped("{}").send().status()).isEqualTo(415);
    }

    @Test
    void refusesWhatIsNoJson() {
        for (String body : List.of(" ", "{", "{\"name\":\"a\",\"name\":\"b\"}", "[]", "1", "[".repeat(100_000))) {
            var answer = rest.post("/things", body).send();
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void asksForTheVersionThatTheCallerSaw() {
        assertThat(rest.put("/things/" + ID, "{}").send().status()).isEqualTo(428);
        assertThat(rest.put("/things/" + ID, "{}")
                        .header("If-Match", "*")
                        .send()
                        .status())
                .isEqualTo(412);
        var answer = rest.put("/things/" + ID, "{}").ifMatch(7).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).contains("\"8\"");
    }

    @Test
    void readsListParameters() {
        var answer = rest.get("/things?q=abc&limit=20&cursor=x&sort=-openedAt&count=true&status=OPEN&empty=")
                .send();
        assertThat(answer.json().getString("next")).isEqualTo("abc");
        assertThat(answer.json().keySet()).containsExactly("items", "next");
        assertThat(resource.asked)
                .isEqualTo(new ListRequest(
                        Optional.of("abc"),
                        java.util.Map.of("status", "OPEN"),
                        Optional.of("-openedAt"),
                        Optional.of("x"),
                        20,
                        true));
        assertThat(rest.get("/things?limit=0").send().violations()).isEqualTo("limit list.limit");
        assertThat(rest.get("/things?limit=201").send().violations()).isEqualTo("limit list.limit");
        assertThat(rest.get("/things?status=A&status=B").send().violations()).isEqualTo("status list.twice");
    }

    @Test
    void answersWhatTheContainerRefusesWithProblems() {
        var headers = rest.call("DELETE", "/things").send();
        assertThat(headers.status()).isEqualTo(405);
        assertThat(headers.problem()).isEqualTo("method-not-allowed");
        assertThat(rest.get("/nothing").send().problem()).isEqualTo("not-found");
        assertThat(rest.put("/things/no-uuid", "{}").ifMatch(1).send().problem())
                .isEqualTo("not-found");
        var media = rest.call("POST", "/things").body("text/xml", "<a/>").send();
        assertThat(media.status()).isEqualTo(415);
        assertThat(media.problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void eachRefusalHasItsStatus() {
        assertThat(refused(() -> new StaleVersion("Customer", 7))).isEqualTo("412 stale-version");
        assertThat(refused(() -> new NotFound("Customer", ID))).isEqualTo("404 not-found");
        assertThat(refused(() -> new Forbidden("CUSTOMER_EDIT"))).isEqualTo("403 forbidden");
        assertThat(refused(() -> new Conflict("error.invalid-value"))).isEqualTo("409 conflict");
        assertThat(refused(() -> new aftersales.domain.kernel.RuleBroken("error.invalid-value")))
                .isEqualTo("422 rule-broken");
        assertThat(refused(() -> new OperationKeyHolder().refusal())).isEqualTo("422 invalid-value");
        assertThat(refused(() -> new RuntimeException(new SQLException("gone", "08006"))))
                .isEqualTo("503 database-away");
    }

    @Test
    void lockedSaysByWhomAndWhen() {
        resource.refusal = () -> new Locked("王审", Instant.parse("2026-11-22T06:05:00Z"));
        var answer = rest.post("/things/refuse", "{}").send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("auditedBy")).isEqualTo("王审");
        assertThat(answer.json().getString("auditedAt")).isEqualTo("2026-11-22T06:05:00Z");
        assertThat(answer.json().getString("detail")).contains("王审").contains("2026-11-22 14:05");
    }

    @Test
    void illegalTransitionNamesStateAndWhatIsAllowed() {
        resource.refusal =
                () -> new IllegalTransition(RowScope.OWN, Permission.AUDIT_REVIEW, Set.of(Permission.EXPORT));
        var json = rest.post("/things/refuse", "{}").send().json();
        assertThat(json.getString("state")).isEqualTo("OWN");
        assertThat(json.getJsonArray("allowed").getString(0)).isEqualTo("EXPORT");
        assertThat(json.getString("detail")).contains("导出数据");
    }

    @Test
    void inFlightAsksToTryAgain() {
        resource.refusal = InFlight::new;
        var answer = rest.post("/things/refuse", "{}").send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Retry-After")).contains("1");
    }

    @Test
    void tellsNothingAboutABugButItsNumber() {
        var answer = rest.post("/things/refuse", "{}").send();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("secret")
                .contains(answer.json().getString("errorId"));
    }

    @Test
    void speaksTheLanguageOfTheCaller() {
        resource.refusal = () -> new InvalidValue("name", "text.too-long", 100);
        var chinese = rest.post("/things/refuse", "{}").send().json();
        var english = Locales.in(
                Locales.ENGLISH, () -> rest.post("/things/refuse", "{}").send().json());
        assertThat(message(chinese)).isEqualTo("最多 100 个字符");
        assertThat(message(english)).isEqualTo("100 characters at most");
    }

    @Test
    void collectsViolationsFromTheDomain() {
        resource.refusal = () -> {
            var v = new Validation();
            v.check("name", () -> Text.required(" ", 10));
            v.check("note", () -> Text.required("12345678901", 10));
            try {
                v.throwIfInvalid();
                throw new AssertionError("must refuse");
            } catch (InvalidValue e) {
                return e;
            }
        };
        assertThat(rest.post("/things/refuse", "{}").send().violations())
                .isEqualTo("name text.required, note text.too-long");
    }

    private static String message(jakarta.json.JsonObject problem) {
        return problem.getJsonArray("violations").getJsonObject(0).getString("message");
    }

    private String refused(Supplier<RuntimeException> refusal) {
        resource.refusal = refusal;
        var answer = rest.post("/things/refuse", "{}").send();
        assertThat(answer.json().getInt("status")).isEqualTo(answer.status());
        assertThat(answer.body()).doesNotContain("??");
        return answer.status() + " " + answer.problem();
    }

    private static final class OperationKeyHolder {
        RuntimeException refusal() {
            try {
                new OperationKey("with space", "");
                throw new AssertionError("must refuse");
            } catch (InvalidValue e) {
                return e;
            }
        }
    }
}
