package aftersales.domain.customer;

/** Whether a file is in use. A blacklisted customer still gets a screen pop, with a warning. */
public enum CustomerStatus {
    ACTIVE,
    INACTIVE,
    BLACKLISTED
}
