package aftersales.application.sales;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.sales.SaleId;

/** Reads sales. Prices are left out for those who may not see them. */
@Requires(Permission.SALE_VIEW)
public interface SaleQueries {
    /**
     * Free text looks at number, external id and customer. Filters: {@code customer} (id), {@code soldFrom},
     * {@code soldTo} (dates). Sorts: {@code number}, {@code soldOn}.
     */
    Listing<SaleListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none */
    SaleView view(SaleId id);
}
