package aftersales.application.parts;

import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockDocumentId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Stock documents in memory, with the promises of the port. */
public final class InMemoryStockDocuments implements StockDocuments {
    private final Map<StockDocumentId, StockDocument.State> rows = new LinkedHashMap<>();

    @Override
    public StockDocument get(StockDocumentId id) {
        return find(id).orElseThrow(() -> new NotFound("StockDocument", id.value()));
    }

    @Override
    public Optional<StockDocument> find(StockDocumentId id) {
        return Optional.ofNullable(rows.get(id)).map(StockDocument::restore);
    }

    @Override
    public void save(StockDocument document) {
        var state = document.state();
        if (document.drainEvents().isEmpty()) {
            return;
        }
        if (document.isNew()) {
            rows.put(state.id(), state);
            return;
        }
        int stored = rows.get(state.id()).version();
        if (stored != state.version()) {
            throw new StaleVersion("StockDocument", stored);
        }
        rows.put(state.id(), state.with().version(stored + 1).build());
    }

    @Override
    public void remove(StockDocument document) {
        rows.remove(document.state().id());
    }
}
