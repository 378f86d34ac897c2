package aftersales.application.statistics;

import java.util.List;

/**
 * Figures over time, one entry for every period, those without anything included, and their sums.
 *
 * @param priced whether amounts are shown to this reader
 */
public record StatisticsView(TimeUnit unit, boolean priced, List<PeriodFigures> periods, PeriodFigures sum) {
    public StatisticsView {
        periods = List.copyOf(periods);
    }
}
