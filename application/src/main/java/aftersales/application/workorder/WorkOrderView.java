package aftersales.application.workorder;

import aftersales.application.billing.AmountView;
import aftersales.application.servicerequest.ClockView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order as one sees it. Enums stand by name.
 *
 * @param shownStatus AUDITED while the audit lock is set (SM-W), else the status
 * @param masked whether telephone number and address are masked for this reader
 * @param allowedActions what status, audit lock and the reader's rights allow to the office, by name
 * @param ownActions what the reader himself may do next as an engineer on the order
 * @param total what the customer pays; like all amounts absent for a reader who may not see prices
 * @param finished whether the order may be audited
 */
public record WorkOrderView(
        UUID id,
        int version,
        String number,
        String status,
        String shownStatus,
        String mode,
        UUID requestId,
        String requestNumber,
        String requestType,
        String priority,
        String faultText,
        UUID customerId,
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
        ClockView response,
        ClockView arrival,
        ClockView restoration,
        Optional<Instant> appointmentFrom,
        Optional<Instant> appointmentUntil,
        Optional<String> instructions,
        List<AssignmentView> assignments,
        Optional<String> result,
        Optional<String> nextStep,
        Optional<String> fault,
        Optional<String> solution,
        long workedMinutes,
        List<FeeView> fees,
        Optional<AmountView> partsTotal,
        Optional<AmountView> labourTotal,
        Optional<AmountView> travelTotal,
        Optional<AmountView> coveredTotal,
        Optional<AmountView> total,
        Instant createdAt,
        Optional<String> createdByName,
        Optional<Instant> dispatchedAt,
        Optional<Instant> completedAt,
        Optional<UUID> completedById,
        Optional<String> completedByName,
        Optional<Instant> settledAt,
        Optional<String> sendBackReason,
        Optional<String> cancelReason,
        boolean finished,
        List<String> allowedActions,
        List<String> ownActions,
        Optional<String> auditedBy,
        Optional<Instant> auditedAt,
        Instant updatedAt) {
    public WorkOrderView {
        assignments = List.copyOf(assignments);
        fees = List.copyOf(fees);
        allowedActions = List.copyOf(allowedActions);
        ownActions = List.copyOf(ownActions);
    }
}
