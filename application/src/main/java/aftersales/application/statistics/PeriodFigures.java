package aftersales.application.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The figures of one period.
 *
 * @param from its first day
 * @param until its last day
 * @param requests taken down in it, whatever became of them
 * @param due of these, those whose promise of restoration was kept or missed by now
 * @param onTime of the due ones, those that were restored in time
 * @param parts fees of work finished in it, covered or not; zero for a reader who may not see prices
 */
public record PeriodFigures(
        LocalDate from,
        LocalDate until,
        long requests,
        long due,
        long onTime,
        BigDecimal parts,
        BigDecimal labour,
        BigDecimal travel) {

    public static PeriodFigures none(LocalDate from, LocalDate until) {
        return new PeriodFigures(from, until, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Both together, under the period of this one. */
    public PeriodFigures plus(PeriodFigures other) {
        return new PeriodFigures(
                from,
                until,
                requests + other.requests,
                due + other.due,
                onTime + other.onTime,
                parts.add(other.parts),
                labour.add(other.labour),
                travel.add(other.travel));
    }

    public long late() {
        return due - onTime;
    }

    public BigDecimal fees() {
        return parts.add(labour).add(travel);
    }

    /** From 0 to 1; empty where nothing was due. */
    public Optional<BigDecimal> onTimeShare() {
        return share(BigDecimal.valueOf(onTime), BigDecimal.valueOf(due));
    }

    public Optional<BigDecimal> partsShare() {
        return share(parts, fees());
    }

    public Optional<BigDecimal> labourShare() {
        return share(labour, fees());
    }

    public Optional<BigDecimal> travelShare() {
        return share(travel, fees());
    }

    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole, 4, RoundingMode.HALF_UP));
    }
}
