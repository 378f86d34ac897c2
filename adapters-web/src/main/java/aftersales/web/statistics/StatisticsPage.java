package aftersales.web.statistics;

import aftersales.application.statistics.PeriodFigures;
import aftersales.application.statistics.StatisticsQueries;
import aftersales.application.statistics.StatisticsView;
import aftersales.application.statistics.TimeUnit;
import aftersales.domain.kernel.DomainException;
import aftersales.web.kernel.Messages;
import aftersales.web.kernel.PageSupport;
import aftersales.web.kernel.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests, fees and kept promises over time, drawn and listed; its whole state stands in its address. */
@Named
@RequestScoped
public class StatisticsPage extends PageSupport {
    private final StatisticsQueries queries;
    private final StatisticsText texts;
    private final Messages messages;
    private final Show show;
    private Optional<StatisticsView> view = Optional.empty();
    private String problem = "";

    @Inject
    public StatisticsPage(StatisticsQueries queries, StatisticsText texts, Messages messages, Show show) {
        this.queries = queries;
        this.texts = texts;
        this.messages = messages;
        this.show = show;
    }

    /** For the CDI proxy. */
    protected StatisticsPage() {
        this(null, null, null, null);
    }

    public StatisticsView getView() {
        if (view.isEmpty()) {
            view = Optional.of(asked());
        }
        return view.get();
    }

    /** A range that cannot be shown is said, and the usual one shown. */
    private StatisticsView asked() {
        var asked = new StatisticsRange(parameter("unit"), parameter("from"), parameter("until"));
        try {
            return queries.statistics(asked.unit(), asked.from(), asked.until());
        } catch (DomainException e) {
            problem = messages.text(e);
            return queries.statistics(asked.unit(), Optional.empty(), Optional.empty());
        }
    }

    public String getProblem() {
        return getView() == null ? "" : problem;
    }

    public TimeUnit[] getUnits() {
        return TimeUnit.values();
    }

    public LocalDate getFrom() {
        return getView().sum().from();
    }

    public LocalDate getUntil() {
        return getView().sum().until();
    }

    public boolean isAnything() {
        return getView().sum().requests() > 0 || getView().sum().fees().signum() > 0;
    }

    public String period(PeriodFigures period) {
        return texts.period(getView().unit(), period.from());
    }

    public String percent(Optional<BigDecimal> share) {
        return texts.percent(share);
    }

    public String requests(PeriodFigures period, String restored) {
        return texts.requests(period, restored);
    }

    public String orders(PeriodFigures period, String fee) {
        return texts.orders(period, fee);
    }

    public Chart getRequestChart() {
        return Chart.bars(getView().periods().stream()
                .map(p -> new Chart.Column(
                        mark(p),
                        List.of(new Chart.Piece(
                                BigDecimal.valueOf(p.requests()),
                                1,
                                period(p) + ": " + p.requests(),
                                texts.requests(p, "")))))
                .toList());
    }

    public Chart getFeeChart() {
        return Chart.bars(getView().periods().stream()
                .map(p -> new Chart.Column(
                        mark(p),
                        Stream.of(
                                        piece(p, "PARTS", p.parts(), 1),
                                        piece(p, "LABOUR", p.labour(), 2),
                                        piece(p, "TRAVEL", p.travel(), 3))
                                .toList()))
                .toList());
    }

    private Chart.Piece piece(PeriodFigures period, String kind, BigDecimal amount, int series) {
        return new Chart.Piece(
                amount,
                series,
                period(period) + " · " + messages.label("FeeKind", kind) + ": " + show.money(amount),
                texts.orders(period, kind));
    }

    public Chart getOnTimeChart() {
        return Chart.line(getView().periods().stream()
                .map(p -> new Chart.Share(
                        mark(p),
                        p.onTimeShare(),
                        period(p) + ": " + texts.percent(p.onTimeShare()) + " (" + p.onTime() + " / " + p.due() + ")",
                        texts.requests(p, "IN_TIME,LATE")))
                .toList());
    }

    private String mark(PeriodFigures period) {
        return texts.mark(getView().unit(), period.from());
    }
}
