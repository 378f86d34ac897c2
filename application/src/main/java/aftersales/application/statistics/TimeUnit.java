package aftersales.application.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The periods that figures are added up over, by the calendar of the business. */
public enum TimeUnit {
    DAY,
    MONTH,
    QUARTER;

    /** First day of the period that {@code day} falls into. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.firstDayOfMonth());
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }

    /** First day of the period that is {@code count} periods after that which begins at {@code start}. */
    public LocalDate after(LocalDate start, int count) {
        return switch (this) {
            case DAY -> start.plusDays(count);
            case MONTH -> start.plusMonths(count);
            case QUARTER -> start.plus(3L * count, ChronoUnit.MONTHS);
        };
    }
}
