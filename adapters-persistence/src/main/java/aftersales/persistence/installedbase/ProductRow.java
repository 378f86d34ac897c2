package aftersales.persistence.installedbase;

import aftersales.domain.installedbase.ProductStatus;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "product", schema = "installedbase")
class ProductRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    protected ProductRow() {}

    ProductRow(UUID id, Integer version, Instant updatedAt, Columns columns) {
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
    record Columns(
            String code,
            String name,
            String model,
            String category,
            String manufacturer,
            String coverRule,
            Integer makerMonths,
            @Enumerated(EnumType.STRING) ProductStatus status) {}
}
