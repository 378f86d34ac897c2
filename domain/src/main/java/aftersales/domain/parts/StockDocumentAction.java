package aftersales.domain.parts;

/** What can be done with a stock document (SM-M). */
public enum StockDocumentAction {
    CHANGE,
    POST,
    DISCARD,
    REVERSE
}
