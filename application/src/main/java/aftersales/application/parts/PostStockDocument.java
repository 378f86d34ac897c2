package aftersales.application.parts;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockDocumentId;

/** Posts a draft: its parts move (SM-M). */
@Requires(Permission.STOCK_EDIT)
public interface PostStockDocument {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when it has changed since
     * @throws aftersales.domain.kernel.IllegalTransition when it is no draft any more
     * @throws aftersales.domain.kernel.RuleBroken {@code parts.stock-short} naming what is missing; {@code parts.no-lines},
     *     {@code parts.scrap-reason}, {@code parts.serial-not-there}, {@code parts.serial-elsewhere}
     */
    void post(Command command);

    /** @param expectedVersion the version that the user saw */
    record Command(StockDocumentId id, int expectedVersion) {}
}
