package aftersales.domain.workorder;

import java.util.EnumSet;
import java.util.Set;

/** What can be done to a work order (SM-B). */
public enum WorkOrderAction {
    DISPATCH,
    ACCEPT,
    DECLINE,
    DEPART,
    ARRIVE,
    START,
    PAUSE,
    RESUME,
    COMPLETE,
    REPORT_NOT_FIXED,
    RETURN,
    SETTLE,
    SEND_BACK,
    CANCEL,
    /** Changes appointment and instructions; the status stays. */
    CHANGE,
    /** Writes down findings and fees bit by bit; the status stays. */
    RECORD,
    /** Judges one engineer; the status stays. */
    RATE;

    private static final Set<WorkOrderAction> BY_ENGINEER =
            EnumSet.of(ACCEPT, DECLINE, DEPART, ARRIVE, START, PAUSE, RESUME, COMPLETE, REPORT_NOT_FIXED, RETURN);

    /** Done by each engineer for himself; the order follows its furthest-behind engineer. */
    public boolean isByEngineer() {
        return BY_ENGINEER.contains(this);
    }
}
