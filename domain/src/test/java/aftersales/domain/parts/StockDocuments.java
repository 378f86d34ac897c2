package aftersales.domain.parts;

import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.DocumentNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stock documents for tests. */
public final class StockDocuments {
    public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    public static final StockPlace STORE = StockPlace.store(new StockLocationId(UUID.randomUUID()));
    public static final StockPlace ENGINEER = StockPlace.engineer(new UserId(UUID.randomUUID()));

    private StockDocuments() {}

    public static StockLine line(PartId part, int pieces, String... serials) {
        return new StockLine(UUID.randomUUID(), part, Quantity.of(pieces), List.of(serials));
    }

    public static StockDocument.Content content(
            Optional<StockPlace> from, Optional<StockPlace> to, StockLine... lines) {
        return new StockDocument.Content(from, to, List.of(lines), Optional.empty(), Optional.of("why"));
    }

    public static StockDocument draft(StockDocumentKind kind, StockDocument.Content content) {
        var id = new StockDocumentId(UUID.randomUUID());
        return StockDocument.draft(
                new StockDocument.Draft(
                        id,
                        new DocumentNumber("ST2611-"
                                + id.value().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT)),
                        kind,
                        content,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                NOW);
    }

    public static StockDocument receipt(StockPlace to, StockLine... lines) {
        return draft(StockDocumentKind.RECEIPT, content(Optional.empty(), Optional.of(to), lines));
    }

    public static StockDocument issue(StockPlace from, StockPlace to, StockLine... lines) {
        return draft(StockDocumentKind.ISSUE, content(Optional.of(from), Optional.of(to), lines));
    }

    public static StockDocument transfer(StockPlace from, StockPlace to, StockLine... lines) {
        return draft(StockDocumentKind.TRANSFER, content(Optional.of(from), Optional.of(to), lines));
    }

    public static List<StockMovement> posted(StockDocument document) {
        return new ArrayList<>(document.post(Optional.empty(), UUID::randomUUID, NOW));
    }

    public static StockDocument.Countering countering(String reason) {
        return new StockDocument.Countering(
                new StockDocumentId(UUID.randomUUID()),
                new DocumentNumber(
                        "ST2611-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT)),
                reason,
                Optional.empty());
    }
}
