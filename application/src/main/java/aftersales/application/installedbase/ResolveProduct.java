package aftersales.application.installedbase;

import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.kernel.Permission;

/** Finds the product that another program means, or takes it into the catalogue, as part of a larger act. */
@Requires({Permission.PRODUCT_EDIT, Permission.SALE_CREATE})
public interface ResolveProduct {
    /** @throws aftersales.domain.kernel.InvalidValue naming {@code code} or {@code name} */
    ProductId resolve(Command command);

    record Command(String code, String name) {}
}
