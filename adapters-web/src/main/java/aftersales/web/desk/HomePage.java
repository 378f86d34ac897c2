package aftersales.web.desk;

import aftersales.application.desk.HomeQueries;
import aftersales.application.desk.HomeView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    private final Instance<HomeQueries> queries;
    private Optional<List<Tile>> tiles = Optional.empty();

    @Inject
    public HomePage(Instance<HomeQueries> queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected HomePage() {
        this(null);
    }

    public List<Tile> getTiles() {
        if (tiles.isEmpty()) {
            tiles = Optional.of(queries.stream()
                    .findFirst()
                    .map(HomeQueries::home)
                    .map(HomePage::tiles)
                    .orElse(List.of()));
        }
        return tiles.get();
    }

    private static List<Tile> tiles(HomeView home) {
        var shown = new ArrayList<Tile>();
        add(shown, home.myJobsToday(), "home.my-jobs-today", "/workorder/jobs", "wrench", "plain");
        add(shown, home.overdueRequests(), "home.overdue", "/servicerequest/list?overdue=true", "alert", "bad");
        add(shown, home.openRequests(), "home.open-requests", "/servicerequest/list?open=true", "inbox", "plain");
        add(shown, home.waitingDispatch(), "home.waiting-dispatch", "/workorder/list?state=PENDING", "route", "warn");
        add(shown, home.toAudit(), "home.to-audit", "/workorder/list?state=FINISHED", "seal", "plain");
        add(shown, home.missedCallsToday(), "home.missed-calls", "/call/list?missed=true", "phone", "warn");
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
