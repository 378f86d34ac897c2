package aftersales.domain.workorder;

/** How far one engineer is with an order, in the order of progress; DECLINED stands apart. */
public enum AssignmentStatus {
    OFFERED,
    ACCEPTED,
    EN_ROUTE,
    ON_SITE,
    /** Interrupted: waiting for parts or the next visit. */
    PAUSED,
    DONE,
    BACK,
    RATED,
    /** Would not or could not; no longer counts. */
    DECLINED;

    public boolean isActive() {
        return this != DECLINED;
    }

    /** Has finished the work on site. */
    public boolean isDone() {
        return this == DONE || this == BACK || this == RATED;
    }
}
