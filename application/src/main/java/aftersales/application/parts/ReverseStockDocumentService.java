package aftersales.application.parts;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockDocumentId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ReverseStockDocumentService implements ReverseStockDocument {
    private final StockDocuments documents;
    private final StockLedger ledger;
    private final DocumentNumbers numbers;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ReverseStockDocumentService(
            StockDocuments documents,
            StockLedger ledger,
            DocumentNumbers numbers,
            Acting acting,
            Ids ids,
            Clock clock) {
        this.documents = documents;
        this.ledger = ledger;
        this.numbers = numbers;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public StockDocumentId reverse(Command command) {
        var document = documents.get(command.id());
        document.requireVersion(command.expectedVersion());
        var reason = reason(command);
        var now = clock.instant();
        var counter = document.reverse(
                new StockDocument.Countering(
                        new StockDocumentId(ids.next()),
                        numbers.next(DocumentNumbers.Series.STOCK_DOCUMENT),
                        reason,
                        acting.current().userId().map(UserId::new)),
                ids::next,
                now);
        documents.save(document);
        documents.save(counter);
        ledger.append(counter.movements(ids::next, now));
        return counter.state().id();
    }

    /** @throws InvalidValue under {@code reason} */
    private static String reason(Command command) {
        var v = new Validation();
        var reason = v.check("reason", () -> Text.required(command.reason(), 500));
        v.throwIfInvalid();
        return reason.orElseThrow();
    }
}
