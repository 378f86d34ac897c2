package aftersales.persistence.servicerequest;

import aftersales.domain.servicerequest.HoldReason;
import aftersales.domain.servicerequest.Priority;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.RequestStatus;
import aftersales.domain.servicerequest.RequestType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "service_request", schema = "servicerequest")
class ServiceRequestRow {
    @Id
    private UUID id;

    @Version
    private Integer version;

    Instant updatedAt;

    @Embedded
    private Columns columns;

    @Embedded
    private ClockColumns clocks;

    @ElementCollection
    @CollectionTable(name = "hold_period", schema = "servicerequest", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<HoldColumns> holds;

    protected ServiceRequestRow() {}

    ServiceRequestRow(
            UUID id,
            Integer version,
            Instant updatedAt,
            Columns columns,
            ClockColumns clocks,
            List<HoldColumns> holds) {
        this.id = id;
        this.version = version;
        this.updatedAt = updatedAt;
        this.columns = columns;
        this.clocks = clocks;
        this.holds = holds;
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

    ClockColumns clocks() {
        return clocks;
    }

    List<HoldColumns> holds() {
        return holds;
    }

    @Embeddable
    record Columns(
            String number,
            @Enumerated(EnumType.STRING) RequestStatus status,
            @Enumerated(EnumType.STRING) RequestType type,
            @Enumerated(EnumType.STRING) RequestType proposedType,
            String coverRule,
            LocalDate coverFrom,
            LocalDate coverUntil,
            LocalDate typeDecidedOn,
            String typeReason,
            String faultText,
            String symptomCode,
            @Enumerated(EnumType.STRING) Priority priority,
            int expectedMinutes,
            UUID customerId,
            UUID unitId,
            String contactName,
            String contactPhone,
            String siteAddress,
            @Enumerated(EnumType.STRING) RequestChannel channel,
            UUID callId,
            UUID planId,
            Instant openedAt,
            UUID openedBy,
            UUID ownerId,
            int escalation,
            String solution,
            Instant resolvedAt,
            UUID resolvedBy,
            boolean resolvedByWork,
            Instant closedAt,
            String cancelReason,
            String branch,
            String team) {}

    @Embeddable
    record ClockColumns(
            String targetCode,
            int responseMinutes,
            int arrivalMinutes,
            int restorationMinutes,
            Instant clocksStartedAt,
            Instant responseDueAt,
            Instant responseMetAt,
            boolean responseWaived,
            Instant arrivalDueAt,
            Instant arrivalMetAt,
            boolean arrivalWaived,
            Instant restorationStartedAt,
            Instant restorationDueAt,
            Instant restorationMetAt,
            boolean restorationWaived,
            Instant pausedSince) {}

    @Embeddable
    record HoldColumns(
            @Enumerated(EnumType.STRING) HoldReason reason,
            boolean stopsClock,
            String note,
            Instant fromAt,
            Instant untilAt) {}
}
