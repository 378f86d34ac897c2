package aftersales.persistence.billing;

import aftersales.persistence.billing.ReceivableRow.LineColumns;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "charge_line", schema = "billing")
class ChargeLineRow {
    @Id
    private UUID id;

    @Embedded
    private LineColumns columns;

    protected ChargeLineRow() {}

    ChargeLineRow(UUID id, LineColumns columns) {
        this.id = id;
        this.columns = columns;
    }

    UUID id() {
        return id;
    }

    LineColumns columns() {
        return columns;
    }
}
