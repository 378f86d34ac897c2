package aftersales.application.installedbase;

import aftersales.domain.kernel.Validation;
import java.time.LocalDate;
import java.util.Optional;

/** Refuses days that have not come yet. */
final class PastDates {
    private PastDates() {}

    static void check(Validation v, String field, Optional<LocalDate> day, LocalDate today) {
        v.require(day.filter(d -> d.isAfter(today)).isEmpty(), field, "date.in-future");
    }
}
