package aftersales.web.statistics;

import aftersales.application.statistics.TimeUnit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** What an address asks for; what cannot be read is as good as not said. */
record StatisticsRange(TimeUnit unit, Optional<LocalDate> from, Optional<LocalDate> until) {
    StatisticsRange(Optional<String> unit, Optional<String> from, Optional<String> until) {
        this(
                unit.flatMap(name -> Arrays.stream(TimeUnit.values())
                                .filter(u -> u.name().equals(name))
                                .findFirst())
                        .orElse(TimeUnit.MONTH),
                from.flatMap(StatisticsRange::day),
                until.flatMap(StatisticsRange::day));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
