package aftersales.domain.billing;

/** Where a receivable stands (SM-I). Overdue is a flag beside it. */
public enum ReceivableStatus {
    OPEN,
    PARTLY_PAID,
    PAID,
    /** Given up by the manager. */
    WRITTEN_OFF,
    /** Taken back, because the work behind it was sent back and will be charged anew. */
    REVERSED;

    /** Whether money is still expected. */
    public boolean isOwing() {
        return this == OPEN || this == PARTLY_PAID;
    }
}
