package aftersales.domain.call;

/** Where a call stands (SM-Q). That the caller is identified or recorded is a fact about a call, not a state. */
public enum CallStatus {
    RINGING,
    ANSWERED,
    /** It rang, and nobody answered. */
    MISSED,
    /** It rang and stopped; the device cannot tell whether somebody answered. */
    UNANSWERED_UNKNOWN,
    /** Refused because the number is on the blacklist. */
    BLOCKED,
    ENDED,
    /** What came of it has been written down. */
    WRAPPED_UP
}
