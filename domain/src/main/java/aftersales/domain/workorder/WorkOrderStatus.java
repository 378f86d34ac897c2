package aftersales.domain.workorder;

import java.util.EnumSet;
import java.util.Set;

/** Where a work order stands (SM-B). Audited 审核完成 is a mark beside the status (SM-W) and not among them. */
public enum WorkOrderStatus {
    PENDING,
    DISPATCHED,
    ACCEPTED,
    EN_ROUTE,
    ARRIVED,
    IN_SERVICE,
    PAUSED,
    COMPLETED,
    NOT_FIXED,
    RETURNED,
    SETTLED,
    CANCELLED;

    private static final Set<WorkOrderStatus> OUT =
            EnumSet.of(DISPATCHED, ACCEPTED, EN_ROUTE, ARRIVED, IN_SERVICE, PAUSED);
    private static final Set<WorkOrderStatus> FINISHED = EnumSet.of(COMPLETED, NOT_FIXED, RETURNED, SETTLED);

    /** Engineers have it and the work is not done. */
    public boolean isOut() {
        return OUT.contains(this);
    }

    /** Somebody still has to do something on site for it. */
    public boolean isOpen() {
        return this == PENDING || isOut();
    }

    /** The work is over: the order may be audited (SM-W). */
    public boolean isFinished() {
        return FINISHED.contains(this);
    }
}
