package aftersales.application.parts;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockDocumentId;

/** What one sees of stock documents. */
@Requires(Permission.STOCK_VIEW)
public interface StockDocumentQueries {
    /**
     * Free text looks at number, reference, note, places and parts. Filters: {@code kind}, {@code status}, {@code place},
     * {@code part} (ids), {@code from}, {@code until} (civil dates of creation). Sorts: {@code number}, {@code createdAt},
     * {@code postedAt}.
     */
    Listing<StockDocumentListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none that the actor may see */
    StockDocumentView view(StockDocumentId id);
}
