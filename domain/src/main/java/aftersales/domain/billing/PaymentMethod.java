package aftersales.domain.billing;

/** How money came in. */
public enum PaymentMethod {
    CASH,
    WECHAT_PAY,
    ALIPAY,
    CARD,
    BANK_TRANSFER,
    OTHER
}
