package aftersales.persistence.workorder;

import aftersales.persistence.workorder.WorkOrderRow.FeeColumns;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "fee_line", schema = "workorder")
class FeeLineRow {
    @Id
    private UUID id;

    @Embedded
    private FeeColumns columns;

    protected FeeLineRow() {}

    FeeLineRow(UUID id, FeeColumns columns) {
        this.id = id;
        this.columns = columns;
    }

    UUID id() {
        return id;
    }

    FeeColumns columns() {
        return columns;
    }
}
