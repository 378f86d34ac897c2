package aftersales.application.parts;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class PostStockDocumentService implements PostStockDocument {
    private final StockDocuments documents;
    private final StockLedger ledger;
    private final SerialNumbers serials;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    PostStockDocumentService(
            StockDocuments documents, StockLedger ledger, SerialNumbers serials, Acting acting, Ids ids, Clock clock) {
        this.documents = documents;
        this.ledger = ledger;
        this.serials = serials;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void post(Command command) {
        var document = documents.get(command.id());
        document.requireVersion(command.expectedVersion());
        serials.require(document.state().content().lines());
        var by = acting.current().userId().map(UserId::new);
        var movements = document.post(by, ids::next, clock.instant());
        documents.save(document);
        ledger.append(movements);
    }
}
