package aftersales.domain.parts;

import java.util.UUID;

/**
 * The document because of which parts moved.
 *
 * @param number by which people know it
 */
public record StockSource(Kind kind, UUID document, String number) {
    /** What moves parts. */
    public enum Kind {
        STOCK_DOCUMENT,
        /** Parts used on a work order, or taken off it again. */
        WORK_ORDER
    }
}
