package aftersales.domain.customer;

/** What a telephone number of a customer is for. */
public enum PhoneLabel {
    MOBILE,
    HOME,
    OFFICE,
    FAX,
    OTHER
}
