package aftersales.application.maintenance;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.maintenance.MaintenancePlanId;

/** Lists and views of maintenance plans. */
@Requires(Permission.PLAN_VIEW)
public interface MaintenancePlanQueries {
    /**
     * Searches number, title, customer's name and serial number. Filters: {@code status}, {@code unit}, {@code customer},
     * {@code due} ({@code true}: active and the window is open today). Sort: {@code nextDueOn}, {@code number},
     * {@code updatedAt}.
     */
    Listing<MaintenancePlanListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is no such plan, or the actor may not see it */
    MaintenancePlanView view(MaintenancePlanId id);
}
