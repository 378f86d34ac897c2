package aftersales.domain.installedbase;

/** Whether a product is still sold. */
public enum ProductStatus {
    CURRENT,
    DISCONTINUED
}
