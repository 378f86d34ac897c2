package aftersales.application.installedbase;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.kernel.Permission;
import java.util.List;

/** Reads the product catalogue. */
@Requires(Permission.PRODUCT_VIEW)
public interface ProductQueries {
    /**
     * Free text looks at code, name and model. Filters: {@code category}, {@code manufacturer}, {@code status}. Sorts:
     * {@code code}, {@code name}, {@code updatedAt}.
     */
    Listing<ProductListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none */
    ProductView view(ProductId id);

    /** The cover rules that a product can be given today, the default first. */
    List<CoverRuleView> coverRules();
}
