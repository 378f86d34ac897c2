package aftersales.domain.servicerequest;

/** Why a request is on hold, and whether its clocks stand still meanwhile (SM-A). */
public enum HoldReason {
    WAITING_CUSTOMER(true),
    WAITING_PARTS(false),
    WAITING_VENDOR(false),
    WEATHER(true);

    private final boolean stopsClock;

    HoldReason(boolean stopsClock) {
        this.stopsClock = stopsClock;
    }

    /** The clocks stop for what the house cannot help; they run on while it waits for its own parts and vendors. */
    public boolean stopsClock() {
        return stopsClock;
    }
}
