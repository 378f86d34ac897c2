package aftersales.persistence.workorder;

import aftersales.domain.billing.FeeLine;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.Id;
import aftersales.domain.kernel.Money;
import aftersales.domain.parts.PartId;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.AppointmentWindow;
import aftersales.domain.workorder.Assignment;
import aftersales.domain.workorder.NextStep;
import aftersales.domain.workorder.PartUse;
import aftersales.domain.workorder.ServiceResult;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.domain.workorder.WorkReport;
import aftersales.persistence.kernel.KernelMappings;
import aftersales.persistence.workorder.WorkOrderRow.AssignmentColumns;
import aftersales.persistence.workorder.WorkOrderRow.Columns;
import aftersales.persistence.workorder.WorkOrderRow.FeeColumns;
import aftersales.persistence.workorder.WorkOrderRow.PartUseColumns;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** State records to rows, checked for completeness, and back through the constructors of the domain. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface WorkOrderMapper {
    WorkOrderMapper INSTANCE = Mappers.getMapper(WorkOrderMapper.class);

    @Mapping(target = "requestId", source = "request.value")
    @Mapping(target = "customerId", source = "customer.value")
    @Mapping(target = "unitId", source = "unit")
    @Mapping(target = "appointmentFrom", expression = "java(state.appointment().map(a -> a.from()).orElse(null))")
    @Mapping(target = "appointmentUntil", expression = "java(state.appointment().map(a -> a.until()).orElse(null))")
    @Mapping(target = "result", source = "report.result")
    @Mapping(target = "nextStep", source = "report.nextStep")
    @Mapping(target = "fault", source = "report.fault")
    @Mapping(target = "solution", source = "report.solution")
    @Mapping(target = "arrivedAt", expression = "java(state.arrivedAt().orElse(null))")
    Columns columns(WorkOrder.State state);

    @Mapping(target = "engineerId", source = "engineer.value")
    @Mapping(target = "workedMinutes", source = "worked")
    AssignmentColumns columns(Assignment assignment);

    @Mapping(target = "unitPrice", source = "fee.unitPrice.amount")
    @Mapping(target = "currency", source = "fee.unitPrice.currency.currencyCode")
    FeeColumns columns(FeeLine fee, int position);

    @Mapping(target = "lineId", source = "line")
    @Mapping(target = "partId", source = "part.value")
    @Mapping(target = "engineerId", source = "engineer.value")
    PartUseColumns columns(PartUse use);

    default WorkOrder.State state(
            WorkOrderId id,
            int version,
            Columns c,
            List<AssignmentColumns> assignments,
            List<FeeLineRow> fees,
            Set<PartUseColumns> parts) {
        return new WorkOrder.State(
                id,
                version,
                new DocumentNumber(c.number()),
                c.status(),
                c.mode(),
                new ServiceRequestId(c.requestId()),
                new CustomerId(c.customerId()),
                Optional.ofNullable(c.unitId()).map(UnitId::new),
                Optional.ofNullable(c.appointmentFrom()).map(from -> new AppointmentWindow(from, c.appointmentUntil())),
                Optional.ofNullable(c.instructions()),
                assignments.stream().map(this::assignment).toList(),
                new WorkReport(
                        Optional.ofNullable(c.result()),
                        Optional.ofNullable(c.nextStep()),
                        Optional.ofNullable(c.fault()),
                        Optional.ofNullable(c.solution()),
                        fees.stream().map(this::fee).toList(),
                        parts(parts, fees)),
                c.createdAt(),
                user(c.createdBy()),
                Optional.ofNullable(c.dispatchedAt()),
                Optional.ofNullable(c.completedAt()),
                user(c.completedBy()),
                Optional.ofNullable(c.settledAt()),
                Optional.ofNullable(c.sendBackReason()),
                Optional.ofNullable(c.cancelReason()),
                Optional.ofNullable(c.branch()),
                Optional.ofNullable(c.team()));
    }

    /** In the order of their fee lines. */
    private static List<PartUse> parts(Set<PartUseColumns> parts, List<FeeLineRow> fees) {
        return fees.stream()
                .flatMap(fee -> parts.stream().filter(use -> use.lineId().equals(fee.id())))
                .map(use -> new PartUse(
                        use.lineId(), new PartId(use.partId()), new UserId(use.engineerId()), use.serials()))
                .toList();
    }

    default Assignment assignment(AssignmentColumns c) {
        return new Assignment(
                new UserId(c.engineerId()),
                c.status(),
                c.offeredAt(),
                Optional.ofNullable(c.acceptedAt()),
                Optional.ofNullable(c.declinedAt()),
                Optional.ofNullable(c.declineReason()),
                Optional.ofNullable(c.departedAt()),
                Optional.ofNullable(c.arrivedAt()),
                Optional.ofNullable(c.startedAt()),
                Optional.ofNullable(c.completedAt()),
                Optional.ofNullable(c.workedMinutes()).map(Duration::ofMinutes),
                Optional.ofNullable(c.backAt()),
                Optional.ofNullable(c.rating()));
    }

    default FeeLine fee(FeeLineRow row) {
        var c = row.columns();
        return new FeeLine(
                row.id(),
                c.kind(),
                c.description(),
                c.quantity(),
                Money.parse(c.unitPrice().stripTrailingZeros().toPlainString(), c.currency()),
                c.covered(),
                Optional.ofNullable(c.coverReason()));
    }

    default Optional<UserId> user(UUID id) {
        return Optional.ofNullable(id).map(UserId::new);
    }

    default UUID userOrNull(Optional<UserId> id) {
        return id.map(Id::value).orElse(null);
    }

    default UUID unitOrNull(Optional<UnitId> id) {
        return id.map(Id::value).orElse(null);
    }

    default ServiceResult resultOrNull(Optional<ServiceResult> result) {
        return result.orElse(null);
    }

    default NextStep stepOrNull(Optional<NextStep> step) {
        return step.orElse(null);
    }

    default Integer numberOrNull(Optional<Integer> number) {
        return number.orElse(null);
    }

    default Integer minutesOrNull(Optional<Duration> duration) {
        return duration.map(d -> Math.toIntExact(d.toMinutes())).orElse(null);
    }
}
