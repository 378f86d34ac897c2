package aftersales.domain.workorder;

/** What follows work that did not remove the fault (SM-B). */
public enum NextStep {
    NEW_VISIT,
    RMA,
    VENDOR,
    REPLACEMENT
}
