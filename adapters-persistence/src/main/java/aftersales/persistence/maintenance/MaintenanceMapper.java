package aftersales.persistence.maintenance;

import aftersales.domain.installedbase.UnitId;
import aftersales.domain.maintenance.MaintenanceInterval;
import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.Occurrence;
import aftersales.domain.maintenance.OccurrenceId;
import aftersales.persistence.kernel.KernelMappings;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.factory.Mappers;

/** State records to rows and back. */
@Mapper(uses = KernelMappings.class, componentModel = MappingConstants.ComponentModel.DEFAULT)
interface MaintenanceMapper {
    MaintenanceMapper INSTANCE = Mappers.getMapper(MaintenanceMapper.class);

    @Mapping(target = "unitId", source = "unit.value")
    @Mapping(target = "intervalCount", source = "interval.count")
    @Mapping(target = "intervalUnit", source = "interval.unit")
    MaintenancePlanRow.Columns columns(MaintenancePlan.State state);

    @Mapping(target = "unit", source = "columns.unitId")
    @Mapping(target = "interval", source = "columns")
    MaintenancePlan.State state(MaintenancePlanId id, int version, MaintenancePlanRow.Columns columns);

    @Mapping(target = "count", source = "intervalCount")
    @Mapping(target = "unit", source = "intervalUnit")
    MaintenanceInterval interval(MaintenancePlanRow.Columns columns);

    @Mapping(target = "planId", source = "plan.value")
    @Mapping(target = "requestId", source = "request")
    OccurrenceRow.Columns columns(Occurrence.State state);

    @Mapping(target = "plan", source = "columns.planId")
    @Mapping(target = "request", source = "columns.requestId")
    Occurrence.State state(OccurrenceId id, int version, OccurrenceRow.Columns columns);

    default UnitId unit(UUID value) {
        return new UnitId(value);
    }

    default MaintenancePlanId plan(UUID value) {
        return new MaintenancePlanId(value);
    }
}
