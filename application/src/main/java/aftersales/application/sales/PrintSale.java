package aftersales.application.sales;

import aftersales.application.kernel.Requires;
import aftersales.application.paper.PrintedPaper;
import aftersales.application.paper.SheetSize;
import aftersales.domain.kernel.Permission;
import aftersales.domain.sales.SaleId;

/** Prints a sale (SAL-07). What the reader may not see is not printed either; each print stands in the sale's history. */
@Requires(Permission.SALE_VIEW)
public interface PrintSale {
    /** @throws aftersales.domain.kernel.NotFound when there is none */
    PrintedPaper slip(SaleId id, SheetSize size);
}
