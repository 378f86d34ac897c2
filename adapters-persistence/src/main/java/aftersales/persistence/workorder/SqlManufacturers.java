package aftersales.persistence.workorder;

import aftersales.application.workorder.Manufacturers;
import aftersales.domain.installedbase.UnitId;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class SqlManufacturers implements Manufacturers {
    private final Reads reads;

    @Inject
    SqlManufacturers(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<String> of(UnitId unit) {
        return reads.one(
                "select p.manufacturer from installedbase.unit u join installedbase.product p on p.id = u.product_id"
                        + " where u.id = :id and p.manufacturer is not null",
                Map.of("id", unit.value()),
                (rs, context) -> rs.getString(1));
    }
}
