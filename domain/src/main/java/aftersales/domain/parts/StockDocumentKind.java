package aftersales.domain.parts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a stock document does, and between what sorts of place. */
public enum StockDocumentKind {
    /** 入库: goods come into a store. */
    RECEIPT(EnumSet.noneOf(StockPlaceKind.class), EnumSet.of(StockPlaceKind.STORE)),
    /** 领料出库: an engineer takes parts from a store. */
    ISSUE(EnumSet.of(StockPlaceKind.STORE), EnumSet.of(StockPlaceKind.ENGINEER)),
    /** 未使用归还: an engineer gives unused parts back to a store. */
    RETURN(EnumSet.of(StockPlaceKind.ENGINEER), EnumSet.of(StockPlaceKind.STORE)),
    /** 调拨: from one place to another. */
    TRANSFER(EnumSet.allOf(StockPlaceKind.class), EnumSet.allOf(StockPlaceKind.class)),
    /** 报废: parts leave for good. */
    SCRAP(EnumSet.allOf(StockPlaceKind.class), EnumSet.noneOf(StockPlaceKind.class));

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final Set<StockPlaceKind> from;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final Set<StockPlaceKind> to;

    StockDocumentKind(Set<StockPlaceKind> from, Set<StockPlaceKind> to) {
        this.from = from;
        this.to = to;
    }

    /** Whether parts leave a place that has to be named. */
    public boolean hasSource() {
        return !from.isEmpty();
    }

    /** Whether parts come to a place that has to be named. */
    public boolean hasTarget() {
        return !to.isEmpty();
    }

    boolean leaves(Optional<StockPlace> place) {
        return fits(from, place);
    }

    boolean reaches(Optional<StockPlace> place) {
        return fits(to, place);
    }

    private static boolean fits(Set<StockPlaceKind> kinds, Optional<StockPlace> place) {
        return place.map(p -> kinds.contains(p.kind())).orElse(kinds.isEmpty());
    }
}
