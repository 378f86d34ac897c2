package aftersales.web.statistics;

import aftersales.application.kernel.ExportRows;
import aftersales.application.kernel.ExportRows.Column;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.SheetTable.Amount;
import aftersales.application.kernel.SheetTable.Blank;
import aftersales.application.kernel.SheetTable.Cell;
import aftersales.application.kernel.SheetTable.Count;
import aftersales.application.kernel.SheetTable.Day;
import aftersales.application.kernel.SheetTable.Share;
import aftersales.application.kernel.SheetTable.Text;
import aftersales.application.statistics.PeriodFigures;
import aftersales.application.statistics.StatisticsQueries;
import aftersales.application.statistics.StatisticsView;
import aftersales.web.kernel.Download;
import aftersales.web.kernel.Messages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The figures as a file: {@code POST /statistics/export}, with what the page's address says. */
@WebServlet("/statistics/export")
public class StatisticsExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StatisticsQueries queries;

    @Inject
    private transient StatisticsText texts;

    @Inject
    private transient ExportRows export;

    @Inject
    private transient Messages messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = new StatisticsRange(text(request, "unit"), text(request, "from"), text(request, "until"));
        var view = queries.statistics(asked.unit(), asked.from(), asked.until());
        var command = new ExportRows.Command<PeriodFigures>(
                "/statistics/view",
                messages.text("statistics.title"),
                columns(view),
                request(view),
                same -> new Listing<>(view.periods(), Optional.empty(), Optional.empty(), Optional.empty()));
        Download.xlsx(
                response,
                messages.text("statistics.title") + " " + view.sum().from() + " "
                        + view.sum().until(),
                file -> export.export(command, file));
    }

    private static ListRequest request(StatisticsView view) {
        return ListRequest.firstPage()
                .filter("unit", view.unit().name())
                .filter("from", view.sum().from().toString())
                .filter("until", view.sum().until().toString());
    }

    private List<Column<PeriodFigures>> columns(StatisticsView view) {
        var columns = new ArrayList<>(List.of(
                column("statistics.period", p -> new Text(texts.period(view.unit(), p.from()))),
                column("statistics.from", p -> new Day(p.from())),
                column("statistics.until", p -> new Day(p.until())),
                column("statistics.requests", p -> count(p.requests())),
                column("statistics.due", p -> count(p.due())),
                column("statistics.on-time", p -> count(p.onTime())),
                column("statistics.late", p -> count(p.late())),
                column("statistics.rate", p -> share(p.onTimeShare()))));
        if (view.priced()) {
            columns.addAll(List.of(
                    named(fee("PARTS"), p -> new Amount(p.parts())),
                    named(fee("PARTS") + " %", p -> share(p.partsShare())),
                    named(fee("LABOUR"), p -> new Amount(p.labour())),
                    named(fee("LABOUR") + " %", p -> share(p.labourShare())),
                    named(fee("TRAVEL"), p -> new Amount(p.travel())),
                    named(fee("TRAVEL") + " %", p -> share(p.travelShare())),
                    column("statistics.fees", p -> new Amount(p.fees()))));
        }
        return columns;
    }

    private String fee(String kind) {
        return messages.label("FeeKind", kind);
    }

    private Column<PeriodFigures> column(String heading, Function<PeriodFigures, Cell> cell) {
        return named(messages.text(heading), cell);
    }

    private static Column<PeriodFigures> named(String heading, Function<PeriodFigures, Cell> cell) {
        return new Column<>(heading, cell);
    }

    private static Cell count(long number) {
        return new Count(BigDecimal.valueOf(number));
    }

    private static Cell share(Optional<BigDecimal> share) {
        return share.<Cell>map(Share::new).orElseGet(Blank::new);
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }
}
