package aftersales.application.installedbase;

import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import java.time.LocalDate;

/** Notes on a unit that a repair was done on the spot, as part of completing the work: repair count and repair warranty. */
@Requires({Permission.UNIT_EDIT, Permission.WORK_ORDER_PERFORM})
public interface RecordUnitRepair {
    /**
     * @param receivedOn day on which the customer could no longer use the unit
     * @param returnedOn day on which it worked again
     * @throws aftersales.domain.kernel.RuleBroken {@code unit.gone} when the unit is no longer in use
     */
    void record(UnitId unit, LocalDate receivedOn, LocalDate returnedOn);
}
