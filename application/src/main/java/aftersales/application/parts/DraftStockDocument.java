package aftersales.application.parts;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockDocumentId;
import aftersales.domain.parts.StockDocumentKind;

/** Writes a document that will move parts once it is posted (PRT-02, 03, 04). */
@Requires(Permission.STOCK_EDIT)
public interface DraftStockDocument {
    /** @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong */
    StockDocumentId draft(Command command);

    record Command(StockDocumentKind kind, StockDocumentInput document) {}
}
