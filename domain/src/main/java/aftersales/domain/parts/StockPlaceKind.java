package aftersales.domain.parts;

/** What sort of place holds stock. */
public enum StockPlaceKind {
    /** A {@link StockLocation}. */
    STORE,
    /** What an engineer carries: 名下备件. */
    ENGINEER
}
