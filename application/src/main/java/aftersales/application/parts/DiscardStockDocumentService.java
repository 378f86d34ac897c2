package aftersales.application.parts;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class DiscardStockDocumentService implements DiscardStockDocument {
    private final StockDocuments documents;
    private final Clock clock;

    @Inject
    DiscardStockDocumentService(StockDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void discard(Command command) {
        var document = documents.get(command.id());
        document.requireVersion(command.expectedVersion());
        document.discard(clock.instant());
        documents.remove(document);
    }
}
