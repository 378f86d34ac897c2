package aftersales.domain.servicerequest;

/** The way by which a request reached the house. */
public enum RequestChannel {
    PHONE,
    WEB,
    MESSAGE,
    COUNTER,
    /** Made by a maintenance plan that was due. */
    MAINTENANCE,
    /** Pushed by another program. */
    MACHINE
}
