package aftersales.persistence.servicerequest;

import aftersales.domain.call.CallId;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.identity.UserId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.Id;
import aftersales.domain.servicerequest.HoldPeriod;
import aftersales.domain.servicerequest.RequestDetails;
import aftersales.domain.servicerequest.RequestType;
import aftersales.domain.servicerequest.Resolution;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.servicerequest.TypeDecision;
import aftersales.persistence.kernel.KernelMappings;
import aftersales.persistence.servicerequest.ServiceRequestRow.ClockColumns;
import aftersales.persistence.servicerequest.ServiceRequestRow.Columns;
import aftersales.persistence.servicerequest.ServiceRequestRow.HoldColumns;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** State records to rows and back. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface ServiceRequestMapper {
    ServiceRequestMapper INSTANCE = Mappers.getMapper(ServiceRequestMapper.class);

    @Mapping(target = "type", source = "type.type")
    @Mapping(target = "proposedType", source = "type.proposed")
    @Mapping(target = "coverRule", source = "type.rule")
    @Mapping(target = "coverFrom", source = "type.coverFrom")
    @Mapping(target = "coverUntil", source = "type.coverUntil")
    @Mapping(target = "typeDecidedOn", source = "type.decidedOn")
    @Mapping(target = "typeReason", source = "type.reason")
    @Mapping(target = "faultText", source = "details.faultText")
    @Mapping(target = "symptomCode", source = "details.symptomCode")
    @Mapping(target = "priority", source = "details.priority")
    @Mapping(target = "expectedMinutes", source = "details.expectedDuration")
    @Mapping(target = "customerId", source = "customer")
    @Mapping(target = "unitId", source = "unit")
    @Mapping(target = "callId", source = "call")
    @Mapping(target = "planId", source = "plan")
    @Mapping(target = "ownerId", source = "owner")
    @Mapping(target = "solution", expression = "java(state.resolution().map(r -> r.solution()).orElse(null))")
    @Mapping(target = "resolvedAt", expression = "java(state.resolution().map(r -> r.at()).orElse(null))")
    @Mapping(
            target = "resolvedBy",
            expression = "java(state.resolution().flatMap(r -> r.by()).map(u -> u.value()).orElse(null))")
    @Mapping(target = "resolvedByWork", expression = "java(state.resolution().map(r -> r.byWork()).orElse(false))")
    Columns columns(ServiceRequest.State state);

    @Mapping(target = "fromAt", source = "from")
    @Mapping(target = "untilAt", source = "until")
    HoldColumns columns(HoldPeriod hold);

    @Mapping(target = "from", source = "fromAt")
    @Mapping(target = "until", source = "untilAt")
    HoldPeriod hold(HoldColumns columns);

    /** By hand, since every component has a column of its own name or a part of its own. */
    default ServiceRequest.State state(
            ServiceRequestId id, int version, Columns c, ClockColumns clocks, List<HoldColumns> holds) {
        return new ServiceRequest.State(
                id,
                version,
                new DocumentNumber(c.number()),
                c.status(),
                type(c),
                details(c),
                customer(c.customerId()),
                unit(c.unitId()),
                Optional.ofNullable(c.contactName()),
                Optional.ofNullable(c.contactPhone()),
                Optional.ofNullable(c.siteAddress()),
                c.channel(),
                call(c.callId()),
                Optional.ofNullable(c.planId()),
                c.openedAt(),
                user(c.openedBy()),
                user(c.ownerId()),
                c.escalation(),
                ClockMapping.clocks(clocks),
                holds.stream().map(this::hold).toList(),
                resolution(c),
                Optional.ofNullable(c.closedAt()),
                Optional.ofNullable(c.cancelReason()),
                Optional.ofNullable(c.branch()),
                Optional.ofNullable(c.team()));
    }

    @Mapping(target = "proposed", source = "proposedType")
    @Mapping(target = "rule", source = "coverRule")
    @Mapping(target = "decidedOn", source = "typeDecidedOn")
    @Mapping(target = "reason", source = "typeReason")
    TypeDecision type(Columns columns);

    @Mapping(target = "expectedDuration", source = "expectedMinutes")
    RequestDetails details(Columns columns);

    default Optional<Resolution> resolution(Columns columns) {
        return Optional.ofNullable(columns.solution())
                .map(solution -> new Resolution(
                        solution, columns.resolvedAt(), user(columns.resolvedBy()), columns.resolvedByWork()));
    }

    default RequestType typeOrNull(Optional<RequestType> type) {
        return type.orElse(null);
    }

    default Optional<RequestType> optionalType(RequestType type) {
        return Optional.ofNullable(type);
    }

    default int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }

    default Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    default UUID id(CustomerId id) {
        return id.value();
    }

    default UUID unitOrNull(Optional<UnitId> id) {
        return id.map(Id::value).orElse(null);
    }

    default UUID callOrNull(Optional<CallId> id) {
        return id.map(Id::value).orElse(null);
    }

    default UUID userOrNull(Optional<UserId> id) {
        return id.map(Id::value).orElse(null);
    }

    default CustomerId customer(UUID id) {
        return new CustomerId(id);
    }

    default Optional<UnitId> unit(UUID id) {
        return Optional.ofNullable(id).map(UnitId::new);
    }

    default Optional<CallId> call(UUID id) {
        return Optional.ofNullable(id).map(CallId::new);
    }

    default Optional<UserId> user(UUID id) {
        return Optional.ofNullable(id).map(UserId::new);
    }
}
