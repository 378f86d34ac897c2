package aftersales.persistence.parts;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "location", schema = "parts")
class StockLocationRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    protected StockLocationRow() {}

    StockLocationRow(UUID id, Integer version, Instant updatedAt, Columns columns) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
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

    @Embeddable
    record Columns(String code, String name, String address, boolean active) {}
}
