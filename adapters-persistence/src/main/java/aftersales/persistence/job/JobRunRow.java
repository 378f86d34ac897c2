package aftersales.persistence.job;

import aftersales.domain.job.JobStatus;
import jakarta.persistence.Column;
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

/** The state of a run; what it tells while it runs is written beside it by {@link SqlJobProgress}. */
@Entity
@Table(name = "run", schema = "job")
class JobRunRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Column(insertable = false, updatable = false)
    private Long executionId;

    @Embedded
    private Columns columns;

    protected JobRunRow() {}

    JobRunRow(UUID id, Integer version, Instant updatedAt, Columns columns) {
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

    Long executionId() {
        return executionId;
    }

    Columns columns() {
        return columns;
    }

    @Embeddable
    record Columns(
            String job,
            @Enumerated(EnumType.STRING) JobStatus status,
            String requestedBy,
            UUID requestedById,
            Instant requestedAt,
            LocalDate scheduledFor,
            Instant startedAt,
            Instant endedAt,
            String node,
            int attempts,
            Instant stopRequestedAt,
            String error) {}
}
