package aftersales.persistence.parts;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "stock_line", schema = "parts")
class StockLineRow {
    @Id
    private UUID id;

    @Embedded
    private Columns columns;

    protected StockLineRow() {}

    StockLineRow(UUID id, Columns columns) {
        this.id = id;
        this.columns = columns;
    }

    UUID id() {
        return id;
    }

    Columns columns() {
        return columns;
    }

    @Embeddable
    record Columns(int position, UUID partId, BigDecimal quantity, List<String> serials) {}
}
