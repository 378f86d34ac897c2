package aftersales.persistence.billing;

import aftersales.persistence.billing.ReceivableRow.PaymentColumns;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "payment", schema = "billing")
class PaymentRow {
    @Id
    private UUID id;

    @Embedded
    private PaymentColumns columns;

    protected PaymentRow() {}

    PaymentRow(UUID id, PaymentColumns columns) {
        this.id = id;
        this.columns = columns;
    }

    UUID id() {
        return id;
    }

    PaymentColumns columns() {
        return columns;
    }
}
