package aftersales.persistence.parts;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.ScopedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read the history of a stock document. */
@ApplicationScoped
class StockDocumentVisibility extends ScopedVisibility {
    @Inject
    StockDocumentVisibility(@ReadDb Reads reads, Acting acting) {
        super(reads, acting, JpaStockDocuments.KIND, Permission.STOCK_VIEW, "parts.stock_document r", StockScope::of);
    }
}
