package aftersales.application.servicerequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request as one sees it (SR-05). Enums stand by name.
 *
 * @param masked whether telephone number and address are masked for this reader
 * @param proposedType what the unit's cover said; empty without a unit
 * @param typeReason why a person chose another type
 * @param allowedActions what status, audit lock and the reader's rights allow, by name
 */
public record ServiceRequestView(
        UUID id,
        int version,
        String number,
        String status,
        String type,
        Optional<String> proposedType,
        Optional<String> coverRule,
        Optional<LocalDate> coverFrom,
        Optional<LocalDate> coverUntil,
        LocalDate typeDecidedOn,
        Optional<String> typeReason,
        String priority,
        long expectedMinutes,
        String faultText,
        Optional<String> symptomCode,
        UUID customerId,
        String customerCode,
        String customerName,
        Optional<UUID> unitId,
        String serialNumber,
        String productCode,
        String productName,
        String model,
        boolean masked,
        Optional<String> contactName,
        Optional<String> contactPhone,
        Optional<String> siteAddress,
        String channel,
        Optional<UUID> callId,
        Optional<UUID> planId,
        Instant openedAt,
        Optional<String> openedByName,
        Optional<UUID> ownerId,
        Optional<String> ownerName,
        int escalation,
        ClockView response,
        ClockView arrival,
        ClockView restoration,
        List<HoldView> holds,
        Optional<String> solution,
        Optional<Instant> resolvedAt,
        Optional<String> resolvedByName,
        Optional<Instant> closedAt,
        Optional<String> cancelReason,
        List<LinkedWorkOrder> workOrders,
        List<String> allowedActions,
        Optional<String> auditedBy,
        Optional<Instant> auditedAt,
        Instant updatedAt) {
    public ServiceRequestView {
        holds = List.copyOf(holds);
        workOrders = List.copyOf(workOrders);
        allowedActions = List.copyOf(allowedActions);
    }
}
