package aftersales.domain.servicerequest;

/** How much a request presses, lowest first. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
