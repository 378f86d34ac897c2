package aftersales.application.maintenance;

import aftersales.domain.maintenance.MaintenanceInterval;
import aftersales.domain.maintenance.MaintenancePlan;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is maintained and when, as it was entered.
 *
 * @param title the short name of the work, up to 100 characters
 * @param work what is to be done, up to 1800 characters; may be blank
 * @param intervalCount so many units lie between two due dates
 * @param firstDueOn the first due date, from which all later ones are counted
 * @param leadDays so many days before a due date its request is made, 0 to 90
 */
public record ScheduleEntry(
        String title,
        String work,
        int intervalCount,
        Optional<MaintenanceInterval.Unit> intervalUnit,
        Optional<LocalDate> firstDueOn,
        int leadDays) {

    /** @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong */
    MaintenancePlan.Schedule checked() {
        return MaintenancePlan.Schedule.of(title, work, intervalCount, intervalUnit, firstDueOn, leadDays);
    }
}
