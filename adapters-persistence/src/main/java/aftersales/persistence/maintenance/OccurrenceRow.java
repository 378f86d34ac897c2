package aftersales.persistence.maintenance;

import aftersales.domain.maintenance.OccurrenceStatus;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "occurrence", schema = "maintenance")
class OccurrenceRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    protected OccurrenceRow() {}

    OccurrenceRow(UUID id, Integer version, Instant updatedAt, Columns columns) {
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
            UUID planId,
            LocalDate dueOn,
            @Enumerated(EnumType.STRING) OccurrenceStatus status,
            UUID requestId,
            String reason) {}
}
