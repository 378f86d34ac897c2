package aftersales.web.maintenance;

import aftersales.application.maintenance.ScheduleEntry;
import aftersales.domain.maintenance.MaintenanceInterval;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is maintained and when.
 *
 * @param leadDays days before a due date at which its request is made; none means on the day itself
 */
public record ScheduleBody(
        Optional<String> title,
        Optional<String> work,
        Optional<IntervalBody> interval,
        Optional<LocalDate> firstDueOn,
        Optional<Integer> leadDays) {

    /** Every {@code count} days, weeks or months. */
    public record IntervalBody(int count, MaintenanceInterval.Unit unit) {}

    ScheduleEntry entry() {
        return new ScheduleEntry(
                title.orElse(""),
                work.orElse(""),
                interval.map(IntervalBody::count).orElse(0),
                interval.map(IntervalBody::unit),
                firstDueOn,
                leadDays.orElse(0));
    }
}
