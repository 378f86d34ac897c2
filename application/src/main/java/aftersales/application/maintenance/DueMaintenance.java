package aftersales.application.maintenance;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.maintenance.MaintenancePlanId;
import java.util.List;
import java.util.Optional;

/** Which plans have something due, in a fixed order, for going through all of them in pieces. */
@Requires(Permission.PLAN_VIEW)
public interface DueMaintenance {
    /** How many active plans have an open window today, of those whose id comes after {@code after}. */
    long count(Optional<MaintenancePlanId> after);

    /** The next of them in order of id, after {@code after}; empty at the end. */
    List<MaintenancePlanId> next(Optional<MaintenancePlanId> after, int limit);
}
