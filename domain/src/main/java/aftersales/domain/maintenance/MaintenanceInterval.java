package aftersales.domain.maintenance;

import aftersales.domain.kernel.InvalidValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How often maintenance is due: every {@code count} days, weeks or months. All due dates are counted from one anchor, so
 * that a month without the anchor's day gives its last day and the next month has the anchor's day again: monthly from
 * 31 January is 28 February, 31 March, 30 April.
 */
public record MaintenanceInterval(int count, Unit unit) {
    /** Longest interval, ten years. */
    private static final int MAX_MONTHS = 120;

    /** What is counted. */
    public enum Unit {
        DAYS(ChronoUnit.DAYS, MAX_MONTHS * 30),
        WEEKS(ChronoUnit.WEEKS, MAX_MONTHS * 4),
        MONTHS(ChronoUnit.MONTHS, MAX_MONTHS);

        private final ChronoUnit calendar;
        private final int max;

        Unit(ChronoUnit calendar, int max) {
            this.calendar = calendar;
            this.max = max;
        }
    }

    /** @throws InvalidValue {@code maintenance.interval-range} unless the interval is between one unit and ten years */
    public MaintenanceInterval {
        if (count < 1 || count > unit.max) {
            throw new InvalidValue("count", "maintenance.interval-range", 1, unit.max);
        }
    }

    /** The due date number {@code n}, counted from the anchor, which is number 0. */
    public LocalDate nth(LocalDate anchor, long n) {
        return anchor.plus(Math.multiplyExact(n, count), unit.calendar);
    }

    /** The first due date that is later than {@code day}; the anchor itself when {@code day} is before it. */
    public LocalDate firstAfter(LocalDate anchor, LocalDate day) {
        if (day.isBefore(anchor)) {
            return anchor;
        }
        long n = unit.calendar.between(anchor, day) / count;
        LocalDate due = nth(anchor, n);
        while (!due.isAfter(day)) {
            n++;
            due = nth(anchor, n);
        }
        return due;
    }
}
