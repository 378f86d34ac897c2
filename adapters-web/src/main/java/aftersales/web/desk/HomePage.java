package aftersales.web.desk;

import aftersales.application.desk.HomeQueries;
import aftersales.application.desk.HomeView;
import aftersales.application.kernel.BusinessSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first screen: how much work of which kind waits for the acting person. */
@Named
@RequestScoped
public class HomePage {

    /**
     * One figure that leads to the list behind it.
     *
     * @param text key of what it counts
     * @param tone {@code plain}, {@code warn} or {@code bad}; a figure of zero is {@code zero}
     */
    public record Tile(String text, String href, String icon, String figure, String tone) {}

    private final HomeQueries queries;
    private final Clock clock;
    private final BusinessSettings business;
    private Optional<List<Tile>> tiles = Optional.empty();

    @Inject
    public HomePage(HomeQueries queries, Clock clock, BusinessSettings business) {
        this.queries = queries;
        this.clock = clock;
        this.business = business;
    }

    /** For the CDI proxy. */
    protected HomePage() {
        this(null, null, null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), business.timeZone());
    }

    public List<Tile> getTiles() {
        if (tiles.isEmpty()) {
            tiles = Optional.of(tiles(queries.home()));
        }
        return tiles.get();
    }

    private List<Tile> tiles(HomeView home) {
        var shown = new ArrayList<Tile>();
        add(shown, home.myJobsToday(), "home.my-jobs-today", "/workorder/jobs", "wrench", "plain");
        add(shown, home.overdueRequests(), "home.overdue", "/servicerequest/list?overdue=true", "alert", "bad");
        add(shown, home.openRequests(), "home.open-requests", "/servicerequest/list?open=true", "inbox", "plain");
        add(shown, home.waitingDispatch(), "home.waiting-dispatch", "/workorder/list?state=PENDING", "route", "warn");
        add(shown, home.toAudit(), "home.to-audit", "/workorder/list?state=FINISHED", "seal", "plain");
        add(
                shown,
                home.missedCallsToday(),
                "home.missed-calls",
                "/call/list?status=MISSED,UNANSWERED_UNKNOWN&from=" + today(),
                "phone",
                "warn");
        add(shown, home.stockDrafts(), "home.stock-drafts", "/parts/documents?status=DRAFT", "note", "warn");
        add(
                shown,
                home.toSettle(),
                "home.to-settle",
                "/workorder/list?status=COMPLETED,RETURNED",
                "clipboard",
                "plain");
        add(shown, home.overdueReceivables(), "home.overdue-receivables", "/billing/list?overdue=true", "alert", "bad");
        add(shown, home.openReceivables(), "home.open-receivables", "/billing/list?owing=true", "receipt", "plain");
        return List.copyOf(shown);
    }

    private static void add(
            List<Tile> tiles, Optional<Integer> count, String text, String href, String icon, String tone) {
        count.ifPresent(n -> tiles.add(new Tile(
                text,
                href,
                icon,
                n >= HomeView.MANY ? HomeView.MANY + "+" : Integer.toString(n),
                n == 0 ? "zero" : tone)));
    }
}
