package aftersales.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.parts.DraftStockDocument;
import aftersales.application.parts.PostStockDocument;
import aftersales.application.parts.ReverseStockDocument;
import aftersales.application.parts.StockDocumentListItem;
import aftersales.application.parts.StockDocumentQueries;
import aftersales.application.parts.StockDocumentView;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.parts.StockDocumentId;
import aftersales.domain.parts.StockDocumentKind;
import aftersales.domain.parts.StockPlaceKind;
import aftersales.web.kernel.RestHarness;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // the test is the container here
class StockDocumentsResourceTest {
    private static final UUID DOCUMENT = UUID.fromString("019aa000-0000-7000-8000-00000000d001");
    private static final UUID STORE = UUID.fromString("019aa000-0000-7000-8000-00000000d002");
    private static final UUID PART = UUID.fromString("019aa000-0000-7000-8000-00000000d003");

    private final List<DraftStockDocument.Command> drafted = new ArrayList<>();
    private final List<PostStockDocument.Command> posted = new ArrayList<>();
    private final List<ReverseStockDocument.Command> reversed = new ArrayList<>();
    private PostStockDocument post = posted::add;

    private RestHarness rest() {
        var resource = new StockDocumentsResource();
        resource.draft = command -> {
            drafted.add(command);
            return new StockDocumentId(DOCUMENT);
        };
        resource.post = command -> post.post(command);
        resource.reverse = command -> {
            reversed.add(command);
            return new StockDocumentId(DOCUMENT);
        };
        resource.documents = new Documents();
        return RestHarness.of(resource);
    }

    private static final class Documents implements StockDocumentQueries {
        @Override
        public Listing<StockDocumentListItem> list(ListRequest request) {
            return new Listing<>(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public StockDocumentView view(StockDocumentId id) {
            return new StockDocumentView(
                    id.value(),
                    4,
                    "ST2611-000001",
                    "RECEIPT",
                    "DRAFT",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Instant.parse("2026-11-22T03:00:00Z"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("CHANGE", "POST", "DISCARD"),
                    Instant.parse("2026-11-22T03:00:00Z"));
        }
    }

    private static String receipt(String quantity) {
        return """
                {"kind": "RECEIPT", "to": {"kind": "STORE", "id": "%s"},
                 "lines": [{"partId": "%s", "quantity": %s, "serials": ["A", "B"]}], "reference": "DN-7"}"""
                .formatted(STORE, PART, quantity);
    }

    @Test
    void draftsAReceiptAndLinksWhatCanBeDoneNext() {
        var answer = rest().post("/stock-documents", receipt("2")).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("ETag")).contains("\"4\"");
        var command = drafted.get(0);
        assertThat(command.kind()).isEqualTo(StockDocumentKind.RECEIPT);
        assertThat(command.document().from()).isEmpty();
        assertThat(command.document().to())
                .hasValueSatisfying(place -> assertThat(place.kind()).isEqualTo(StockPlaceKind.STORE));
        assertThat(command.document().lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualByComparingTo(new BigDecimal("2"));
            assertThat(line.serials()).containsExactly("A", "B");
        });
        assertThat(answer.json().getJsonObject("links").keySet()).containsExactlyInAnyOrder("change", "post");
    }

    @Test
    void namesAFieldThatIsMissing() {
        var answer = rest().post("/stock-documents", "{\"kind\":\"RECEIPT\",\"lines\":[{\"partId\":\"" + PART + "\"}]}")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.violations()).isEqualTo("lines[0].quantity text.required");
        assertThat(drafted).isEmpty();
    }

    @Test
    void postsTheVersionThatTheCallerSaw() {
        var path = "/stock-documents/" + DOCUMENT + "/post";
        assertThat(rest().post(path, "{}").send().status()).isEqualTo(428);
        assertThat(rest().post(path, "{}").ifMatch(4).send().status()).isEqualTo(200);
        assertThat(posted.get(0).expectedVersion()).isEqualTo(4);
    }

    @Test
    void tellsWhatIsMissingWhere() {
        post = command -> {
            throw new RuleBroken("parts.stock-short", "FAN-1 fan", "main store", "1", "3");
        };
        var answer = rest().post("/stock-documents/" + DOCUMENT + "/post", "{}")
                .ifMatch(4)
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("FAN-1 fan", "main store");
    }

    @Test
    void takesBackWithAReason() {
        var answer = rest().post("/stock-documents/" + DOCUMENT + "/reverse", "{\"reason\":\"wrong delivery\"}")
                .ifMatch(4)
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(reversed.get(0).reason()).isEqualTo("wrong delivery");
    }
}
