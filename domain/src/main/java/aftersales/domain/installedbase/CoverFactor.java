package aftersales.domain.installedbase;

/** A fact on which a cover verdict hangs. */
public enum CoverFactor {
    /** Invoice, receipt or warranty card; not asked for what the company sold itself. */
    PURCHASE_PROOF,
    /** The day of sale or acceptance, from which cover counts. */
    START_DATE,
    /** The service engineer's word that it is a fault of quality. */
    FAULT_CONFIRMATION,
    /** That the reason for exclusion does not hold. */
    NO_EXCLUSION,
    /** A reason for exclusion that is found on the spot. */
    EXCLUSION
}
