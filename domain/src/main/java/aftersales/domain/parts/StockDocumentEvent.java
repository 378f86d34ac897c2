package aftersales.domain.parts;

import aftersales.domain.kernel.DomainEvent;
import java.time.Instant;

/** What happens to a stock document. */
public sealed interface StockDocumentEvent extends DomainEvent {
    StockDocumentId id();

    record StockDocumentDrafted(StockDocumentId id, StockDocumentKind kind, Instant at) implements StockDocumentEvent {}

    record StockDocumentChanged(StockDocumentId id, Instant at) implements StockDocumentEvent {}

    record StockDocumentPosted(StockDocumentId id, StockDocumentKind kind, Instant at) implements StockDocumentEvent {}

    record StockDocumentDiscarded(StockDocumentId id, Instant at) implements StockDocumentEvent {}

    record StockDocumentReversed(StockDocumentId id, StockDocumentId counter, String reason, Instant at)
            implements StockDocumentEvent {}

    record CounterDocumentPosted(StockDocumentId id, StockDocumentId original, Instant at)
            implements StockDocumentEvent {}
}
