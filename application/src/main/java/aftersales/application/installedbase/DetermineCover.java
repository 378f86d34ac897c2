package aftersales.application.installedbase;

import aftersales.application.kernel.Requires;
import aftersales.domain.installedbase.CoverVerdict;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Permission;
import java.time.LocalDate;
import java.util.Optional;

/** States what a unit is entitled to on a day. */
@Requires({Permission.UNIT_VIEW, Permission.REQUEST_CREATE})
public interface DetermineCover {
    /**
     * @param on day of the fault report, in the business time zone
     * @param faultCode fault or reason for exclusion, where one is known
     * @throws aftersales.domain.kernel.NotFound when there is no such unit
     */
    CoverVerdict cover(UnitId unit, LocalDate on, Optional<String> faultCode);
}
