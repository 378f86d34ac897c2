package aftersales.domain.customer;

/** What kind of party a customer is. */
public enum CustomerClass {
    CONSUMER,
    COMPANY,
    DEALER,
    PUBLIC_BODY
}
