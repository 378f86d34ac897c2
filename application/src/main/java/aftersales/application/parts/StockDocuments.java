package aftersales.application.parts;

import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockDocumentId;
import java.util.Optional;

/** The stock documents as they are kept. */
public interface StockDocuments {
    /** @throws aftersales.domain.kernel.NotFound when there is none that the actor may see */
    StockDocument get(StockDocumentId id);

    Optional<StockDocument> find(StockDocumentId id);

    /** @throws aftersales.domain.kernel.StaleVersion when somebody else saved it meanwhile */
    void save(StockDocument document);

    /** Removes a draft on which {@link StockDocument#discard} was called. */
    void remove(StockDocument document);
}
