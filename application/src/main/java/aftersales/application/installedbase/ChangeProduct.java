package aftersales.application.installedbase;

import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.ProductStatus;
import aftersales.domain.kernel.Permission;

/** Changes a product's entry in the catalogue. Units sold before keep their cover. */
@Requires(Permission.PRODUCT_EDIT)
public interface ChangeProduct {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.StaleVersion when the product has changed since the user saw it
     */
    void change(Command command);

    record Command(ProductId id, int expectedVersion, ProductInput product, ProductStatus status) {}
}
