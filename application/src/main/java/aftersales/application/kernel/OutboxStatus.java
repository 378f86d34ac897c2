package aftersales.application.kernel;

/** Where a stored event stands. */
public enum OutboxStatus {
    WAITING,
    GIVEN_UP,
    DONE
}
