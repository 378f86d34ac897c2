package aftersales.application.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.kernel.Violation;
import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartCode;
import aftersales.domain.parts.PartData;
import aftersales.domain.parts.PartId;
import aftersales.domain.parts.StockDocumentId;
import aftersales.domain.parts.StockDocumentKind;
import aftersales.domain.parts.StockDocumentStatus;
import aftersales.domain.parts.StockLocationId;
import aftersales.domain.parts.StockPlace;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockUseCasesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final InMemoryParts parts = new InMemoryParts();
    private final InMemoryStockLedger ledger = new InMemoryStockLedger();
    private final InMemoryStockDocuments documents = new InMemoryStockDocuments();
    private final Set<StockPlace> closed = new HashSet<>();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Acting acting = new Acting();
    private final SerialNumbers serials = new SerialNumbers(parts);
    private final StockIntake intake = new StockIntake(place -> !closed.contains(place), serials, UUID::randomUUID);
    private final List<String> given = new ArrayList<>();
    private final DocumentNumbers numbers = series -> {
        given.add(series.prefix());
        return new DocumentNumber("%s2611-%06d".formatted(series.prefix(), given.size()));
    };
    private final DraftStockDocument draft =
            new DraftStockDocumentService(documents, intake, numbers, acting, UUID::randomUUID, clock);
    private final ChangeStockDocument change = new ChangeStockDocumentService(documents, intake, clock);
    private final PostStockDocument post =
            new PostStockDocumentService(documents, ledger, serials, acting, UUID::randomUUID, clock);
    private final DiscardStockDocument discard = new DiscardStockDocumentService(documents, clock);
    private final ReverseStockDocument reverse =
            new ReverseStockDocumentService(documents, ledger, numbers, acting, UUID::randomUUID, clock);
    private final UseParts use = new UsePartsService(ledger, serials, UUID::randomUUID, clock);

    private final StockPlace store = StockPlace.store(new StockLocationId(UUID.randomUUID()));
    private final UserId wei = new UserId(UUID.randomUUID());
    private final StockPlace bag = StockPlace.engineer(wei);
    private final PartId fan = part("FAN-1", false);
    private final PartId board = part("PCB-1", true);

    private PartId part(String code, boolean tracked) {
        var id = new PartId(UUID.randomUUID());
        parts.save(Part.register(
                id,
                new PartData(new PartCode(code), code, Optional.empty(), Money.parse("10.00", "CNY"), tracked, false),
                NOW));
        return id;
    }

    private static StockLineInput line(PartId part, String quantity, String... serials) {
        return new StockLineInput(Optional.empty(), part, new BigDecimal(quantity), List.of(serials));
    }

    private static StockDocumentInput input(
            Optional<StockPlace> from, Optional<StockPlace> to, StockLineInput... lines) {
        return new StockDocumentInput(from, to, List.of(lines), Optional.of("DN-7"), Optional.empty());
    }

    private StockDocumentId receipt(StockLineInput... lines) {
        return draft.draft(new DraftStockDocument.Command(
                StockDocumentKind.RECEIPT, input(Optional.empty(), Optional.of(store), lines)));
    }

    private StockDocumentId issue(StockLineInput... lines) {
        return draft.draft(new DraftStockDocument.Command(
                StockDocumentKind.ISSUE, input(Optional.of(store), Optional.of(bag), lines)));
    }

    private void post(StockDocumentId id) {
        post.post(new PostStockDocument.Command(id, 0));
    }

    private void carries(String fans) {
        post(receipt(line(fan, fans)));
        post(issue(line(fan, fans)));
    }

    @Test
    void movesNothingBeforeItIsPosted() {
        var id = receipt(line(fan, "5"));
        assertThat(ledger.at(fan, store)).isZero();
        change.change(
                new ChangeStockDocument.Command(id, 0, input(Optional.empty(), Optional.of(store), line(fan, "7"))));
        post.post(new PostStockDocument.Command(id, 1));
        assertThat(ledger.at(fan, store)).isEqualByComparingTo("7");
        assertThat(given).containsExactly("ST");
    }

    @Test
    void postsOnceWhateverIsPressed() {
        var id = receipt(line(fan, "5"));
        post(id);
        assertThatThrownBy(() -> post(id)).isInstanceOf(StaleVersion.class);
        assertThat(ledger.at(fan, store)).isEqualByComparingTo("5");
    }

    @Test
    void throwsDraftsAway() {
        var id = receipt(line(fan, "5"));
        discard.discard(new DiscardStockDocument.Command(id, 0));
        assertThatThrownBy(() -> documents.get(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void takesAnIssueBackByACounterDocument() {
        carries("3");
        var issued = issue();
        assertThat(ledger.at(fan, bag)).isEqualByComparingTo("3");
        post(receipt(line(fan, "2")));
        var second = issue(line(fan, "2"));
        post(second);
        var counter = reverse.reverse(new ReverseStockDocument.Command(second, 1, "wrong engineer"));
        assertThat(ledger.at(fan, bag)).isEqualByComparingTo("3");
        assertThat(ledger.at(fan, store)).isEqualByComparingTo("2");
        assertThat(documents.get(second).state().status()).isEqualTo(StockDocumentStatus.REVERSED);
        assertThat(documents.get(counter).state().counterOf()).contains(second);
        assertThat(documents.get(issued).state().status()).isEqualTo(StockDocumentStatus.DRAFT);
    }

    @Test
    void cannotTakeAReceiptBackWhosePartsAreGone() {
        var received = receipt(line(fan, "3"));
        post(received);
        post(issue(line(fan, "2")));
        assertThatThrownBy(() -> reverse.reverse(new ReverseStockDocument.Command(received, 1, "wrong delivery")))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("parts.stock-short");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        closed.add(store);
        assertThatThrownBy(() -> receipt(
                        line(fan, "0"),
                        line(board, "1"),
                        line(fan, "1", "X"),
                        line(new PartId(UUID.randomUUID()), "1")))
                .isInstanceOfSatisfying(InvalidValue.class, refusal -> assertThat(refusal.violations())
                        .extracting(Violation::field)
                        .containsExactlyInAnyOrder(
                                "to", "lines[0].quantity", "lines[1].serials", "lines[2].serials", "lines[3].part"));
    }

    private void uses(UUID order, UseParts.Use... uses) {
        use.use(new UseParts.Command(order, "WO2611-000001", List.of(uses)));
    }

    private UseParts.Use fans(UUID line, String quantity) {
        return new UseParts.Use(line, fan, wei, new BigDecimal(quantity), List.of());
    }

    @Test
    void takesUsedPartsFromTheEngineerAndPutsThemBack() {
        carries("5");
        var order = UUID.randomUUID();
        var first = UUID.randomUUID();
        uses(order, fans(first, "2"));
        assertThat(ledger.at(fan, bag)).isEqualByComparingTo("3");
        int entries = ledger.all().size();
        uses(order, fans(first, "2.0"));
        assertThat(ledger.all()).hasSize(entries);
        uses(order, fans(first, "1"), fans(UUID.randomUUID(), "3"));
        assertThat(ledger.at(fan, bag)).isEqualByComparingTo("1");
        uses(order);
        assertThat(ledger.at(fan, bag)).isEqualByComparingTo("5");
        assertThat(ledger.standing(order)).isEmpty();
    }

    @Test
    void usesNoPartThatTheEngineerDoesNotCarry() {
        carries("1");
        assertThatThrownBy(() -> uses(UUID.randomUUID(), fans(UUID.randomUUID(), "2")))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("parts.stock-short");
        assertThat(ledger.at(fan, bag)).isEqualByComparingTo("1");
    }

    @Test
    void exchangesOnePieceForAnotherOnTheSameLine() {
        post(receipt(line(board, "2", "S1", "S2")));
        post(issue(line(board, "2", "S1", "S2")));
        var order = UUID.randomUUID();
        var line = UUID.randomUUID();
        uses(order, new UseParts.Use(line, board, wei, BigDecimal.ONE, List.of("S1")));
        uses(order, new UseParts.Use(line, board, wei, BigDecimal.ONE, List.of("s2")));
        assertThat(ledger.at(board, bag)).isEqualByComparingTo("1");
        assertThat(ledger.standing(order)).singleElement().satisfies(movement -> assertThat(movement.serial())
                .contains("S2"));
        assertThatThrownBy(() -> uses(order, new UseParts.Use(line, board, wei, BigDecimal.ONE, List.of())))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void settlesWhetherPiecesAreToldApartBeforeTheFirstLiesSomewhere() {
        var changePart = new ChangePartService(
                parts,
                ledger,
                new PartIntake(
                        new BusinessSettings(ZoneOffset.UTC, "CN", Optional.empty(), Currency.getInstance("CNY"))),
                clock);
        var tracked = new PartInput("FAN-1", "fan", Optional.empty(), BigDecimal.TEN, true, false);
        post(receipt(line(fan, "1")));
        assertThatThrownBy(() -> changePart.change(new ChangePart.Command(fan, 0, tracked)))
                .isInstanceOf(RuleBroken.class)
                .extracting("code")
                .isEqualTo("parts.tracking-with-stock");
    }
}
