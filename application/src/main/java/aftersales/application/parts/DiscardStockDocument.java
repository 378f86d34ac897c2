package aftersales.application.parts;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockDocumentId;

/** Throws a draft away. */
@Requires(Permission.STOCK_EDIT)
public interface DiscardStockDocument {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when it has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when it is no draft any more
     */
    void discard(Command command);

    /** @param expectedVersion the version that the user saw */
    record Command(StockDocumentId id, int expectedVersion) {}
}
