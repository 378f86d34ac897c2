package aftersales.persistence.parts;

import aftersales.domain.parts.StockDocumentKind;
import aftersales.domain.parts.StockDocumentStatus;
import aftersales.domain.parts.StockPlaceKind;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "stock_document", schema = "parts")
class StockDocumentRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "document_id", nullable = false, updatable = false)
    @OrderBy("columns.position")
    private List<StockLineRow> lines;

    protected StockDocumentRow() {}

    StockDocumentRow(UUID id, Integer version, Instant updatedAt, Columns columns, List<StockLineRow> lines) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
        this.lines = lines;
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

    List<StockLineRow> lines() {
        return lines;
    }

    @Embeddable
    record Columns(
            String number,
            @Enumerated(EnumType.STRING) StockDocumentKind kind,
            @Enumerated(EnumType.STRING) StockDocumentStatus status,
            @Enumerated(EnumType.STRING) StockPlaceKind fromKind,
            UUID fromId,
            @Enumerated(EnumType.STRING) StockPlaceKind toKind,
            UUID toId,
            String reference,
            String note,
            Instant createdAt,
            UUID createdBy,
            Instant postedAt,
            UUID postedBy,
            Instant reversedAt,
            UUID reversedBy,
            String reverseReason,
            UUID counterOf,
            UUID counteredBy,
            String branch,
            String team) {}
}
