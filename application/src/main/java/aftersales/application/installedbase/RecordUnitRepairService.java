package aftersales.application.installedbase;

import aftersales.application.kernel.UseCase;
import aftersales.domain.installedbase.UnitId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

@UseCase
class RecordUnitRepairService implements RecordUnitRepair {
    private final Units units;
    private final Clock clock;

    @Inject
    RecordUnitRepairService(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void record(UnitId unit, LocalDate receivedOn, LocalDate returnedOn) {
        var repaired = units.get(unit);
        repaired.recordRepair(receivedOn, returnedOn, clock.instant());
        units.save(repaired);
    }
}
