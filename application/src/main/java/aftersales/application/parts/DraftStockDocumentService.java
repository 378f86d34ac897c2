package aftersales.application.parts;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.identity.UserId;
import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockDocumentId;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class DraftStockDocumentService implements DraftStockDocument {
    private final StockDocuments documents;
    private final StockIntake intake;
    private final DocumentNumbers numbers;
    private final Acting acting;
    private final Ids ids;
    private final Clock clock;

    @Inject
    DraftStockDocumentService(
            StockDocuments documents,
            StockIntake intake,
            DocumentNumbers numbers,
            Acting acting,
            Ids ids,
            Clock clock) {
        this.documents = documents;
        this.intake = intake;
        this.numbers = numbers;
        this.acting = acting;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public StockDocumentId draft(Command command) {
        var actor = acting.current();
        var content = intake.content(command.document());
        var document = StockDocument.draft(
                new StockDocument.Draft(
                        new StockDocumentId(ids.next()),
                        numbers.next(DocumentNumbers.Series.STOCK_DOCUMENT),
                        command.kind(),
                        content,
                        actor.userId().map(UserId::new),
                        actor.branch(),
                        actor.team()),
                clock.instant());
        documents.save(document);
        return document.state().id();
    }
}
