package aftersales.application.parts;

import aftersales.application.kernel.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class ChangeStockDocumentService implements ChangeStockDocument {
    private final StockDocuments documents;
    private final StockIntake intake;
    private final Clock clock;

    @Inject
    ChangeStockDocumentService(StockDocuments documents, StockIntake intake, Clock clock) {
        this.documents = documents;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public void change(Command command) {
        var document = documents.get(command.id());
        document.requireVersion(command.expectedVersion());
        document.change(intake.content(command.document()), clock.instant());
        documents.save(document);
    }
}
