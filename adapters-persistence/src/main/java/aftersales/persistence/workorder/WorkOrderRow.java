package aftersales.persistence.workorder;

import aftersales.domain.billing.FeeKind;
import aftersales.domain.workorder.AssignmentStatus;
import aftersales.domain.workorder.NextStep;
import aftersales.domain.workorder.ServiceResult;
import aftersales.domain.workorder.WorkOrderMode;
import aftersales.domain.workorder.WorkOrderStatus;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Entity
@Table(name = "work_order", schema = "workorder")
class WorkOrderRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    /** Never reordered and never shortened: a position is an identity. */
    @ElementCollection
    @CollectionTable(name = "assignment", schema = "workorder", joinColumns = @JoinColumn(name = "work_order_id"))
    @OrderColumn(name = "position")
    private List<AssignmentColumns> assignments;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "work_order_id", nullable = false, updatable = false)
    @OrderBy("columns.position")
    private List<FeeLineRow> fees;

    @ElementCollection
    @CollectionTable(name = "part_use", schema = "workorder", joinColumns = @JoinColumn(name = "work_order_id"))
    private Set<PartUseColumns> parts;

    protected WorkOrderRow() {}

    WorkOrderRow(
            UUID id,
            Integer version,
            Instant updatedAt,
            Columns columns,
            List<AssignmentColumns> assignments,
            List<FeeLineRow> fees,
            Set<PartUseColumns> parts) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
        this.assignments = assignments;
        this.fees = fees;
        this.parts = parts;
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

    List<AssignmentColumns> assignments() {
        return assignments;
    }

    List<FeeLineRow> fees() {
        return fees;
    }

    Set<PartUseColumns> parts() {
        return parts;
    }

    /** {@code arrivedAt} is derived, for lists. */
    @Embeddable
    record Columns(
            String number,
            @Enumerated(EnumType.STRING) WorkOrderStatus status,
            @Enumerated(EnumType.STRING) WorkOrderMode mode,
            UUID requestId,
            UUID customerId,
            UUID unitId,
            Instant appointmentFrom,
            Instant appointmentUntil,
            String instructions,
            @Enumerated(EnumType.STRING) ServiceResult result,
            @Enumerated(EnumType.STRING) NextStep nextStep,
            String fault,
            String solution,
            Instant createdAt,
            UUID createdBy,
            Instant dispatchedAt,
            Instant arrivedAt,
            Instant completedAt,
            UUID completedBy,
            Instant settledAt,
            String sendBackReason,
            String cancelReason,
            String branch,
            String team) {}

    @Embeddable
    record AssignmentColumns(
            UUID engineerId,
            @Enumerated(EnumType.STRING) AssignmentStatus status,
            Instant offeredAt,
            Instant acceptedAt,
            Instant declinedAt,
            String declineReason,
            Instant departedAt,
            Instant arrivedAt,
            Instant startedAt,
            Instant completedAt,
            Integer workedMinutes,
            Instant backAt,
            Integer rating) {}

    @Embeddable
    record PartUseColumns(UUID lineId, UUID partId, UUID engineerId, List<String> serials) {}

    @Embeddable
    record FeeColumns(
            int position,
            @Enumerated(EnumType.STRING) FeeKind kind,
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            String currency,
            boolean covered,
            String coverReason) {}
}
