package aftersales.domain.billing;

/** Who bears a fee line. */
public enum Payer {
    CUSTOMER,
    /** The line is covered and claimed from the maker of the unit. */
    MANUFACTURER,
    /** The line is covered and there is no manufacturer to claim it from. */
    COMPANY;

    /** @param claimable whether a manufacturer is known */
    public static Payer of(FeeLine line, boolean claimable) {
        if (!line.covered()) {
            return CUSTOMER;
        }
        return claimable ? MANUFACTURER : COMPANY;
    }
}
