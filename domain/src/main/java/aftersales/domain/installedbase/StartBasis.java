package aftersales.domain.installedbase;

/** What the cover counts from. */
public enum StartBasis {
    SALE,
    INSTALLATION,
    EXCHANGE
}
