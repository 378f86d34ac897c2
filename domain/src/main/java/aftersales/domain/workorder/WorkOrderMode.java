package aftersales.domain.workorder;

/**
 * How finely a work order is followed. An order keeps the mode under which it was made, so that changing the setting does
 * not strand those that are out.
 */
public enum WorkOrderMode {
    /** The four classic states only; departure and arrival are stamps on the engineer, not states of the order. */
    SHORT,
    /** Every state of SM-B. */
    FULL
}
