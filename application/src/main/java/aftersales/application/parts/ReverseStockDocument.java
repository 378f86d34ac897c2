package aftersales.application.parts;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockDocumentId;

/** Takes a posted document back by a counter-document (SM-M). */
@Requires(Permission.STOCK_EDIT)
public interface ReverseStockDocument {
    /**
     * @return the counter-document
     * @throws aftersales.domain.kernel.StaleVersion when it has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when it is not posted, or a counter-document itself
     * @throws aftersales.domain.kernel.RuleBroken {@code parts.stock-short} when the parts are not there any more
     */
    StockDocumentId reverse(Command command);

    /** @param expectedVersion the version that the user saw */
    record Command(StockDocumentId id, int expectedVersion, String reason) {}
}
