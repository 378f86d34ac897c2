package aftersales.domain.installedbase;

/** How a unit came into the installed base. */
public enum UnitSource {
    SALE,
    SERVICE,
    IMPORT
}
