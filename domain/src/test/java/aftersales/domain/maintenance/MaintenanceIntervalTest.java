package aftersales.domain.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.maintenance.MaintenanceInterval.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MaintenanceIntervalTest {
    private static final MaintenanceInterval MONTHLY = new MaintenanceInterval(1, Unit.MONTHS);

    private static List<LocalDate> series(MaintenanceInterval interval, LocalDate anchor, int n) {
        var dates = new ArrayList<LocalDate>();
        for (int i = 0; i < n; i++) {
            dates.add(interval.nth(anchor, i));
        }
        return dates;
    }

    @Test
    void comesBackToTheAnchorsDayAfterAShortMonth() {
        assertThat(series(MONTHLY, LocalDate.of(2026, 1, 31), 5))
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 5, 31));
    }

    @Test
    void takesTheLeapDayWhenThereIsOne() {
        var yearly = new MaintenanceInterval(12, Unit.MONTHS);
        assertThat(series(yearly, LocalDate.of(2024, 2, 29), 5))
                .containsExactly(
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2025, 2, 28),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2028, 2, 29));
    }

    @Test
    void findsTheDateAfterAClampedOne() {
        var anchor = LocalDate.of(2026, 1, 31);
        assertThat(MONTHLY.firstAfter(anchor, LocalDate.of(2026, 2, 28))).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(MONTHLY.firstAfter(anchor, LocalDate.of(2026, 2, 27))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void refusesAnIntervalOfNothingAndOneBeyondTenYears() {
        assertThatThrownBy(() -> new MaintenanceInterval(0, Unit.DAYS)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new MaintenanceInterval(121, Unit.MONTHS)).isInstanceOf(InvalidValue.class);
    }

    @Property
    void firstAfterIsTheEarliestLaterDateOfTheSeries(
            @ForAll("intervals") MaintenanceInterval interval,
            @ForAll("dates") LocalDate anchor,
            @ForAll @IntRange(min = -400, max = 4000) int days) {
        var day = anchor.plusDays(days);
        assertThat(interval.firstAfter(anchor, day)).isEqualTo(slowFirstAfter(interval, anchor, day));
    }

    @Property
    void everyDateOfAMonthlySeriesHasTheAnchorsDayOrIsTheLastOfItsMonth(
            @ForAll @IntRange(min = 1, max = 120) int count,
            @ForAll("dates") LocalDate anchor,
            @ForAll @IntRange(min = 0, max = 60) int n) {
        var due = new MaintenanceInterval(count, Unit.MONTHS).nth(anchor, n);
        assertThat(YearMonth.from(due)).isEqualTo(YearMonth.from(anchor).plusMonths((long) n * count));
        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(anchor.getDayOfMonth(), due.lengthOfMonth()));
    }

    @Property
    void theSeriesNeverStandsStillOrTurnsBack(
            @ForAll("intervals") MaintenanceInterval interval,
            @ForAll("dates") LocalDate anchor,
            @ForAll @IntRange(min = 0, max = 500) int n) {
        assertThat(interval.nth(anchor, n + 1L)).isAfter(interval.nth(anchor, n));
    }

    /** Walks the whole series from its start. */
    private static LocalDate slowFirstAfter(MaintenanceInterval interval, LocalDate anchor, LocalDate day) {
        long n = 0;
        while (!interval.nth(anchor, n).isAfter(day)) {
            n++;
        }
        return interval.nth(anchor, n);
    }

    @Provide
    Arbitrary<MaintenanceInterval> intervals() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 400).map(n -> new MaintenanceInterval(n, Unit.DAYS)),
                Arbitraries.integers().between(1, 60).map(n -> new MaintenanceInterval(n, Unit.WEEKS)),
                Arbitraries.integers().between(1, 36).map(n -> new MaintenanceInterval(n, Unit.MONTHS)));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 20_000).map(n -> LocalDate.of(2000, 1, 1)
                .plusDays(n));
    }
}
