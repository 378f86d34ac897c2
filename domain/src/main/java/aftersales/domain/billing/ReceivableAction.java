package aftersales.domain.billing;

/** What can happen to a receivable (SM-I). */
public enum ReceivableAction {
    PAY_PART,
    PAY_OFF,
    /** A payment is taken back, others stay. */
    TAKE_BACK_PART,
    /** The last payment is taken back. */
    TAKE_BACK_ALL,
    WRITE_OFF,
    REVERSE
}
