package aftersales.domain.customer;

/** The level of service that a customer is worth or has bought. */
public enum ServiceLevel {
    STANDARD,
    SILVER,
    GOLD
}
