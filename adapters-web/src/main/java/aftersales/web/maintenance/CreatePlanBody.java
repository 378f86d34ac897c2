package aftersales.web.maintenance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A new plan: which unit, and what is done when. */
public record CreatePlanBody(
        Optional<UUID> unitId,
        Optional<String> title,
        Optional<String> work,
        Optional<ScheduleBody.IntervalBody> interval,
        Optional<LocalDate> firstDueOn,
        Optional<Integer> leadDays) {

    ScheduleBody schedule() {
        return new ScheduleBody(title, work, interval, firstDueOn, leadDays);
    }
}
