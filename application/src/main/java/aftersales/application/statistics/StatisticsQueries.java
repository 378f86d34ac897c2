package aftersales.application.statistics;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.time.LocalDate;
import java.util.Optional;

/** Requests, fees and kept promises over time (REP-03, REP-04), of what the actor may see. */
@Requires(Permission.STATISTICS_VIEW)
public interface StatisticsQueries {
    /** The most periods that one answer holds. */
    int MOST_PERIODS = 400;

    /**
     * @param from a day in the first period; a month, a year or two years back when empty, by the unit
     * @param until a day in the last period; today when empty
     * @throws aftersales.domain.kernel.InvalidValue {@code statistics.from-after-until}, {@code statistics.too-long}
     */
    StatisticsView statistics(TimeUnit unit, Optional<LocalDate> from, Optional<LocalDate> until);
}
