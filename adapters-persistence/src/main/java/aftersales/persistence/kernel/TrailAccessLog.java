package aftersales.persistence.kernel;

import aftersales.application.kernel.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Reads of personal data are entries of the same trail. */
@ApplicationScoped
public class TrailAccessLog implements AccessLog {
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public TrailAccessLog(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void opened(String kind, UUID id) {
        trail.append(kind, id, 0, clock.instant(), "Opened", Map.of());
    }
}
