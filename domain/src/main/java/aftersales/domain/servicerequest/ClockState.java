package aftersales.domain.servicerequest;

/** How a promise stands at a moment: derived, never stored. */
public enum ClockState {
    /** What it counts from has not happened yet. */
    NOT_STARTED,
    RUNNING,
    PAUSED,
    MET,
    /** Still open and past its due time. */
    OVERDUE,
    /** Happened, but after its due time. */
    MET_LATE,
    NOT_NEEDED;

    /** The promise was not kept. */
    public boolean isBreached() {
        return this == OVERDUE || this == MET_LATE;
    }
}
