package aftersales.application.maintenance;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.maintenance.MaintenancePlanId;
import java.util.List;

/**
 * Makes a service request for every due date of some plans whose window is open today, those included that went by while
 * nobody looked. Requests, due dates and plans are saved in one transaction, and the store holds one occurrence for each
 * plan and due date: doing it again, or twice at once, adds nothing.
 */
@Requires(Permission.PLAN_EDIT)
public interface GenerateDueMaintenance {
    /** Plans that have nothing due give nothing. Any refusal leaves all of these plans untouched. */
    Generated generate(List<MaintenancePlanId> plans);

    /**
     * @param plans so many of the plans had something due
     * @param requests so many service requests were made
     */
    record Generated(int plans, int requests) {}
}
