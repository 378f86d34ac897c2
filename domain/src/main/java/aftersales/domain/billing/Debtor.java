package aftersales.domain.billing;

/** Who owes a receivable. */
public enum Debtor {
    /** The customer for whom the work was done. */
    CUSTOMER,
    /** The maker of the unit, for what its cover gave the customer for nothing. */
    MANUFACTURER
}
