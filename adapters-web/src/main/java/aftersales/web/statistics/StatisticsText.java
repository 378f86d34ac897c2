package aftersales.web.statistics;

import aftersales.application.statistics.PeriodFigures;
import aftersales.application.statistics.TimeUnit;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** What the figures are called and which list shows the records behind them. */
@ApplicationScoped
class StatisticsText {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Messages messages;

    @Inject
    StatisticsText(Messages messages) {
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected StatisticsText() {
        this(null);
    }

    /** {@code 2026-11-22}, {@code 2026-11}, the fourth quarter of 2026. */
    String period(TimeUnit unit, LocalDate from) {
        return switch (unit) {
            case DAY -> from.toString();
            case MONTH -> from.toString().substring(0, 7);
            case QUARTER -> messages.text("statistics.quarter", from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
        };
    }

    /** As {@link #period}, where there is little room. */
    String mark(TimeUnit unit, LocalDate from) {
        return switch (unit) {
            case DAY -> from.toString().substring(5);
            case MONTH -> from.toString().substring(2, 7);
            case QUARTER -> from.getYear() + " Q" + from.get(IsoFields.QUARTER_OF_YEAR);
        };
    }

    /** {@code 87.5%} */
    String percent(Optional<BigDecimal> share) {
        return share.map(s ->
                        s.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%")
                .orElse("");
    }

    /** The requests taken down in the period; {@code restored} narrows them when it is not empty. */
    String requests(PeriodFigures period, String restored) {
        return "/servicerequest/list?from=" + period.from() + "&until=" + period.until()
                + (restored.isEmpty() ? "" : "&restored=" + restored);
    }

    /** The orders finished in the period with a fee of this kind. */
    String orders(PeriodFigures period, String fee) {
        return "/workorder/list?completedFrom=" + period.from() + "&completedUntil=" + period.until() + "&fee=" + fee;
    }
}
