package aftersales.persistence.maintenance;

import aftersales.domain.maintenance.MaintenanceInterval;
import aftersales.domain.maintenance.MaintenancePlanStatus;
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
@Table(name = "plan", schema = "maintenance")
class MaintenancePlanRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    protected MaintenancePlanRow() {}

    MaintenancePlanRow(UUID id, Integer version, Instant updatedAt, Columns columns) {
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
            String number,
            UUID unitId,
            String title,
            String work,
            int intervalCount,
            @Enumerated(EnumType.STRING) MaintenanceInterval.Unit intervalUnit,
            LocalDate firstDueOn,
            int leadDays,
            LocalDate lastDueOn,
            LocalDate nextDueOn,
            @Enumerated(EnumType.STRING) MaintenancePlanStatus status,
            String endReason,
            String branch,
            String team) {}
}
