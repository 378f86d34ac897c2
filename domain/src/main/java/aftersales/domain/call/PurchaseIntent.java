package aftersales.domain.call;

/** How likely the caller is to buy something, as the agent heard it. */
public enum PurchaseIntent {
    NONE,
    INTERESTED,
    STRONG
}
