package aftersales.persistence.sales;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.RecordVisibility;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.RowScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.UUID;

/** Whose row scope holds the record may read its history; asking is no look at the record itself. */
@ApplicationScoped
class SaleVisibility implements RecordVisibility {
    private final Reads reads;
    private final Acting acting;

    @Inject
    SaleVisibility(@ReadDb Reads reads, Acting acting) {
        this.reads = reads;
        this.acting = acting;
    }

    @Override
    public String kind() {
        return "Sale";
    }

    @Override
    public void requireVisible(UUID id) {
        acting.current().require(Permission.SALE_VIEW);
        var scope = RowScopeSql.of(acting.current(), "r", "false");
        var parameters = new HashMap<String, Object>(scope.parameters());
        parameters.put("id", id);
        var seen = reads.one(
                "select 1 from sales.sale r where r.id = :id and " + scope.condition(),
                parameters,
                (row, context) -> id);
        if (seen.isEmpty()) {
            throw new NotFound("Sale", id);
        }
    }
}
