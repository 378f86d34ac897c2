package aftersales.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** How long somebody stays logged in: a shorter rest for those who lock records, half a day at most for everybody. */
public record SessionLimits(Duration idle, Duration absolute) {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration IDLE_OF_AUDITORS = Duration.ofMinutes(15);
    private static final Duration ABSOLUTE = Duration.ofHours(12);

    public static SessionLimits of(Set<Role> roles) {
        return new SessionLimits(roles.contains(Role.AUDITOR) ? IDLE_OF_AUDITORS : IDLE, ABSOLUTE);
    }

    /** @param touched when the person last did something themselves; what the page does on its own does not count */
    public boolean isOver(Instant began, Instant touched, Instant now) {
        return !now.isBefore(touched.plus(idle)) || !now.isBefore(began.plus(absolute));
    }
}
