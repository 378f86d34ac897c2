package aftersales.domain.servicerequest;

/** What can be done to a service request (SM-A). */
public enum RequestAction {
    ASSIGN,
    REJECT,
    ACCEPT,
    HOLD,
    RESUME,
    RESOLVE,
    CLOSE,
    REOPEN,
    CANCEL,
    /** Raises the escalation level; the status stays. */
    ESCALATE,
    /** Edits what was taken down; the status stays. */
    CHANGE
}
