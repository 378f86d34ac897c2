package aftersales.persistence.kernel;

import aftersales.application.kernel.Ids;
import aftersales.application.kernel.OutputLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Prints and exports are entries of the same trail. */
@ApplicationScoped
public class TrailOutputLog implements OutputLog {
    private final AuditTrail trail;
    private final Clock clock;
    private final Ids ids;

    @Inject
    public TrailOutputLog(AuditTrail trail, Clock clock, Ids ids) {
        this.trail = trail;
        this.clock = clock;
        this.ids = ids;
    }

    /** For the CDI proxy. */
    protected TrailOutputLog() {
        this(null, null, null);
    }

    @Override
    @Transactional
    public void printed(String kind, UUID id, int version, String event) {
        trail.append(kind, id, version, clock.instant(), event, Map.of());
    }

    /** An export is about many records: it has an id of its own. */
    @Override
    @Transactional
    public void exported(String list, long rows, Map<String, String> filters) {
        trail.append(
                "Export",
                ids.next(),
                0,
                clock.instant(),
                "Exported",
                Map.of("list", list, "rows", rows, "filters", filters));
    }
}
