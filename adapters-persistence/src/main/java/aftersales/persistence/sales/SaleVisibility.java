package aftersales.persistence.sales;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import aftersales.persistence.kernel.ScopedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read the history of a sale. */
@ApplicationScoped
class SaleVisibility extends ScopedVisibility {
    @Inject
    SaleVisibility(@ReadDb Reads reads, Acting acting) {
        super(
                reads,
                acting,
                "Sale",
                Permission.SALE_VIEW,
                "sales.sale r",
                (actor, alias) -> RowScopeSql.of(actor, alias, "false"));
    }
}
