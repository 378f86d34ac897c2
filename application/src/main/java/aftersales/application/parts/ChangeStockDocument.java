package aftersales.application.parts;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockDocumentId;

/** Changes what a draft says. */
@Requires(Permission.STOCK_EDIT)
public interface ChangeStockDocument {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when it has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when it is no draft any more
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     */
    void change(Command command);

    /** @param expectedVersion the version that the user saw */
    record Command(StockDocumentId id, int expectedVersion, StockDocumentInput document) {}
}
