package aftersales.domain.parts;

/** Where a stock document stands (SM-M). */
public enum StockDocumentStatus {
    /** Can be changed and thrown away; has moved nothing. */
    DRAFT,
    /** Has moved its parts and is never edited again. */
    POSTED,
    /** A counter-document has moved its parts back. */
    REVERSED
}
