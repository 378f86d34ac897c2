package aftersales.application.installedbase;

import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.kernel.Permission;

/** Takes a product into the catalogue. */
@Requires(Permission.PRODUCT_EDIT)
public interface RegisterProduct {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.Conflict {@code product.code-taken}
     */
    ProductId register(Command command);

    record Command(String code, ProductInput product) {}
}
