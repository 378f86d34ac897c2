package aftersales.persistence.servicerequest;

import aftersales.application.servicerequest.ClockView;
import aftersales.domain.servicerequest.ClockState;
import aftersales.domain.servicerequest.ServiceClock;
import aftersales.domain.servicerequest.ServiceClocks;
import aftersales.persistence.servicerequest.ServiceRequestRow.ClockColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clocks of a request as they stand at a moment, read beside whatever else a query selects. The domain derives the
 * states, so that lists, records and rules cannot differ.
 */
public final class RequestClocks {
    /** Columns that {@link #read} needs, of the request under the alias {@code r}. */
    public static final String SELECT =
            """
            r.target_code, r.response_minutes, r.arrival_minutes, r.restoration_minutes, r.clocks_started_at,
            r.response_due_at, r.response_met_at, r.response_waived, r.arrival_due_at, r.arrival_met_at,
            r.arrival_waived, r.restoration_started_at, r.restoration_due_at, r.restoration_met_at,
            r.restoration_waived, r.paused_since""";

    /** That a promise to the request {@code r} is open and missed at {@code :now}. */
    public static final String OVERDUE =
            """
            r.status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD') and (
                (r.response_met_at is null and not r.response_waived
                    and r.response_due_at < coalesce(r.paused_since, :now))
                or (r.arrival_met_at is null and not r.arrival_waived
                    and r.arrival_due_at < coalesce(r.paused_since, :now))
                or (r.restoration_met_at is null and not r.restoration_waived
                    and r.restoration_due_at < coalesce(r.paused_since, :now)))""";

    /** That the request {@code r} was restored as promised. */
    public static final String RESTORED_IN_TIME =
            """
            r.status <> 'CANCELLED' and not r.restoration_waived and r.restoration_due_at is not null
                and r.restoration_met_at <= r.restoration_due_at""";

    /** That the request {@code r} was restored too late, or is not yet although it should be at {@code :now}. */
    public static final String RESTORED_LATE =
            """
            r.status <> 'CANCELLED' and not r.restoration_waived and r.restoration_due_at is not null
                and r.restoration_due_at < coalesce(r.restoration_met_at, r.paused_since, :now)""";

    private final ServiceClocks clocks;
    private final Instant now;

    private RequestClocks(ServiceClocks clocks, Instant now) {
        this.clocks = clocks;
        this.now = now;
    }

    public static RequestClocks read(ResultSet rs, Instant now) throws SQLException {
        return new RequestClocks(
                ClockMapping.clocks(new ClockColumns(
                        rs.getString("target_code"),
                        rs.getInt("response_minutes"),
                        rs.getInt("arrival_minutes"),
                        rs.getInt("restoration_minutes"),
                        instant(rs, "clocks_started_at"),
                        instant(rs, "response_due_at"),
                        instant(rs, "response_met_at"),
                        rs.getBoolean("response_waived"),
                        instant(rs, "arrival_due_at"),
                        instant(rs, "arrival_met_at"),
                        rs.getBoolean("arrival_waived"),
                        instant(rs, "restoration_started_at"),
                        instant(rs, "restoration_due_at"),
                        instant(rs, "restoration_met_at"),
                        rs.getBoolean("restoration_waived"),
                        instant(rs, "paused_since"))),
                now);
    }

    public ClockView response() {
        return view(clocks.responseState(now), Optional.of(clocks.response()));
    }

    public ClockView arrival() {
        return view(clocks.arrivalState(now), clocks.arrival());
    }

    public ClockView restoration() {
        return view(clocks.restorationState(now), clocks.restoration());
    }

    /** The clock to look at, by its name: the one that is open and due first. */
    Optional<Map.Entry<String, ClockView>> urgent() {
        return Stream.of(
                        Map.entry("RESPONSE", response()),
                        Map.entry("ARRIVAL", arrival()),
                        Map.entry("RESTORATION", restoration()))
                .filter(clock -> clock.getValue().dueAt().isPresent() && isOpen(clock.getValue()))
                .min(Comparator.comparing(clock -> clock.getValue().dueAt().orElseThrow()));
    }

    private static boolean isOpen(ClockView clock) {
        return switch (ClockState.valueOf(clock.state())) {
            case RUNNING, PAUSED, OVERDUE -> true;
            default -> false;
        };
    }

    private static ClockView view(ClockState state, Optional<ServiceClock> clock) {
        return new ClockView(state.name(), clock.map(ServiceClock::dueAt), clock.flatMap(ServiceClock::metAt));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }
}
