package aftersales.persistence.parts;

import aftersales.application.kernel.RecordVisibility;
import aftersales.application.parts.StockDocumentQueries;
import aftersales.domain.parts.StockDocumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who sees the document sees its history. */
@ApplicationScoped
class StockDocumentVisibility implements RecordVisibility {
    private final StockDocumentQueries documents;

    @Inject
    StockDocumentVisibility(StockDocumentQueries documents) {
        this.documents = documents;
    }

    @Override
    public String kind() {
        return JpaStockDocuments.KIND;
    }

    @Override
    public void requireVisible(UUID id) {
        documents.view(new StockDocumentId(id));
    }
}
