package aftersales.persistence.installedbase;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import aftersales.persistence.kernel.ScopedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read the history of a product: the catalogue is everybody's. */
@ApplicationScoped
class ProductVisibility extends ScopedVisibility {
    @Inject
    ProductVisibility(@ReadDb Reads reads, Acting acting) {
        super(
                reads,
                acting,
                "Product",
                Permission.PRODUCT_VIEW,
                "installedbase.product r",
                (actor, alias) -> RowScopeSql.all());
    }
}
