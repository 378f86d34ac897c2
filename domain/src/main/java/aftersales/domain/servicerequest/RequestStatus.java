package aftersales.domain.servicerequest;

import java.util.EnumSet;
import java.util.Set;

/** Where a service request stands in its life (SM-A). The audit mark is not among them: it stands beside (SM-W). */
public enum RequestStatus {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    ON_HOLD,
    RESOLVED,
    CLOSED,
    CANCELLED;

    private static final Set<RequestStatus> OPEN = EnumSet.of(NEW, ASSIGNED, IN_PROGRESS, ON_HOLD);

    /** Somebody still has something to do. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Nothing more comes by itself: the record may be audited (SM-W). */
    public boolean isFinished() {
        return this == CLOSED;
    }
}
