package aftersales.domain.parts;

import static aftersales.domain.parts.StockDocuments.ENGINEER;
import static aftersales.domain.parts.StockDocuments.NOW;
import static aftersales.domain.parts.StockDocuments.STORE;
import static aftersales.domain.parts.StockDocuments.content;
import static aftersales.domain.parts.StockDocuments.countering;
import static aftersales.domain.parts.StockDocuments.draft;
import static aftersales.domain.parts.StockDocuments.issue;
import static aftersales.domain.parts.StockDocuments.line;
import static aftersales.domain.parts.StockDocuments.posted;
import static aftersales.domain.parts.StockDocuments.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.IllegalTransition;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.RuleBroken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StockDocumentTest {
    private static final PartId PART = new PartId(UUID.randomUUID());

    /** SM-M: DRAFT → POSTED → REVERSED, drafts alone are edited. */
    @Test
    void livesAsTheTableSays() {
        var allowed = Map.of(
                StockDocumentStatus.DRAFT,
                "[CHANGE, POST, DISCARD]",
                StockDocumentStatus.POSTED,
                "[REVERSE]",
                StockDocumentStatus.REVERSED,
                "[]");
        for (var status : StockDocumentStatus.values()) {
            assertThat(StockDocument.LIFE.allowed(status)).hasToString(allowed.get(status));
        }
    }

    @Test
    void refusesEveryActThatItsStateDoesNotAllow() {
        var draft = receipt(STORE, line(PART, 1));
        assertThatThrownBy(() -> draft.reverse(countering("wrong"), UUID::randomUUID, NOW))
                .isInstanceOf(IllegalTransition.class);
        posted(draft);
        for (Runnable act : List.<Runnable>of(
                () -> posted(draft),
                () -> draft.discard(NOW),
                () -> draft.change(content(Optional.empty(), Optional.of(STORE)), NOW))) {
            assertThatThrownBy(act::run).isInstanceOf(IllegalTransition.class);
        }
        var counter = draft.reverse(countering("wrong"), UUID::randomUUID, NOW);
        assertThatThrownBy(() -> draft.reverse(countering("again"), UUID::randomUUID, NOW))
                .isInstanceOf(IllegalTransition.class);
        assertThat(counter.allowedActions()).isEmpty();
        assertThatThrownBy(() -> counter.reverse(countering("back again"), UUID::randomUUID, NOW))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void everyKindAsksForItsPlaces() {
        var places = List.of(Optional.<StockPlace>empty(), Optional.of(STORE), Optional.of(ENGINEER));
        var fitting = new HashMap<StockDocumentKind, List<String>>();
        for (var kind : StockDocumentKind.values()) {
            fitting.put(kind, new ArrayList<>());
            for (var from : places) {
                for (var to : places) {
                    try {
                        draft(kind, content(from, to, line(PART, 1)));
                        fitting.get(kind).add(name(from) + ">" + name(to));
                    } catch (InvalidValue refused) {
                        assertThat(refused.violations()).isNotEmpty();
                    }
                }
            }
        }
        assertThat(fitting)
                .containsEntry(StockDocumentKind.RECEIPT, List.of("->STORE"))
                .containsEntry(StockDocumentKind.ISSUE, List.of("STORE>ENGINEER"))
                .containsEntry(StockDocumentKind.RETURN, List.of("ENGINEER>STORE"))
                .containsEntry(StockDocumentKind.TRANSFER, List.of("STORE>ENGINEER", "ENGINEER>STORE"))
                .containsEntry(StockDocumentKind.SCRAP, List.of("STORE>-", "ENGINEER>-"));
    }

    private static String name(Optional<StockPlace> place) {
        return place.map(p -> p.kind().name()).orElse("-");
    }

    @Test
    void postsNothingWithoutLines() {
        assertThatThrownBy(() -> posted(receipt(STORE)))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("parts.no-lines");
    }

    @Test
    void scrapsNothingWithoutAReason() {
        var silent = new StockDocument.Content(
                Optional.of(STORE), Optional.empty(), List.of(line(PART, 1)), Optional.empty(), Optional.of("  "));
        assertThatThrownBy(() -> posted(draft(StockDocumentKind.SCRAP, silent)))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("parts.scrap-reason");
    }

    @Test
    void movesPiecesWithSerialNumbersOneByOne() {
        var movements = posted(issue(STORE, ENGINEER, line(PART, 2, "sn-1", "SN-2")));
        assertThat(movements)
                .extracting(m ->
                        m.place().kind() + " " + m.quantity() + " " + m.serial().orElse(""))
                .containsExactly("STORE -1 SN-1", "STORE -1 SN-2", "ENGINEER 1 SN-1", "ENGINEER 1 SN-2");
    }

    @Test
    void refusesSerialNumbersThatDoNotAddUp() {
        assertThatThrownBy(() -> line(PART, 3, "A", "B")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> line(PART, 2, "A", "a")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> receipt(STORE, line(PART, 1, "A"), line(PART, 1, "A")))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void takesQuantitiesAsPeopleWriteThem() {
        assertThat(new Quantity(new BigDecimal("1.500"))).hasToString("1.5");
        assertThat(new Quantity(new BigDecimal("1E+2"))).hasToString("100");
        for (var wrong : List.of("0", "-1", "0.0001", "100001")) {
            assertThatThrownBy(() -> new Quantity(new BigDecimal(wrong))).isInstanceOf(InvalidValue.class);
        }
    }

    /** Whatever was posted, the counter-document brings every place back to where it was. */
    @Property(tries = 300)
    void aCounterDocumentTakesEverythingBack(
            @ForAll StockDocumentKind kind,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 999) Integer> pieces) {
        var from = kind.hasSource()
                ? Optional.of(kind == StockDocumentKind.RETURN ? ENGINEER : STORE)
                : Optional.<StockPlace>empty();
        var to = kind.hasTarget()
                ? Optional.of(kind == StockDocumentKind.ISSUE || kind == StockDocumentKind.TRANSFER ? ENGINEER : STORE)
                : Optional.<StockPlace>empty();
        var lines = pieces.stream().map(n -> line(PART, n)).toArray(StockLine[]::new);
        var document = draft(kind, content(from, to, lines));
        var movements = posted(document);
        var counter = document.reverse(countering("wrong"), UUID::randomUUID, NOW);
        movements.addAll(counter.movements(UUID::randomUUID, NOW));
        var sums = new HashMap<StockPlace, BigDecimal>();
        movements.forEach(m -> sums.merge(m.place(), m.quantity(), BigDecimal::add));
        assertThat(sums).isNotEmpty().allSatisfy((place, sum) -> assertThat(sum).isZero());
        assertThat(document.state().counteredBy()).contains(counter.state().id());
        assertThat(counter.state().content().lines())
                .extracting(StockLine::id)
                .doesNotContainAnyElementsOf(document.state().content().lines().stream()
                        .map(StockLine::id)
                        .toList());
    }
}
