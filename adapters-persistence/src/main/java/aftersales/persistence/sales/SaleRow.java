package aftersales.persistence.sales;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "sale", schema = "sales")
class SaleRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    @ElementCollection
    @CollectionTable(name = "sale_line", schema = "sales", joinColumns = @JoinColumn(name = "sale_id"))
    @OrderColumn(name = "position")
    private List<LineColumns> lines;

    @ElementCollection
    @CollectionTable(name = "sale_unit", schema = "sales", joinColumns = @JoinColumn(name = "sale_id"))
    @OrderColumn(name = "position")
    private List<UnitColumns> units;

    protected SaleRow() {}

    SaleRow(
            UUID id,
            Integer version,
            Instant updatedAt,
            Columns columns,
            List<LineColumns> lines,
            List<UnitColumns> units) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
        this.lines = lines;
        this.units = units;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Columns columns() {
        return columns;
    }

    List<LineColumns> lines() {
        return lines;
    }

    List<UnitColumns> units() {
        return units;
    }

    @Embeddable
    record Columns(
            String number,
            String externalSource,
            String externalId,
            String contentHash,
            LocalDate soldOn,
            UUID customerId,
            String sellingUnit,
            String salesRep,
            String branch,
            String team) {}

    @Embeddable
    record LineColumns(UUID productId, BigDecimal unitPrice, String currency) {}

    /** {@code linePosition} says to which line the serial number belongs. */
    @Embeddable
    record UnitColumns(int linePosition, String serialNumber, UUID unitId) {}
}
