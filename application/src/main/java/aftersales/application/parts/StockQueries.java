package aftersales.application.parts;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockLocationId;
import java.util.List;

/** What lies where, and how it came there (PRT-05, PRT-07). */
public interface StockQueries {
    /**
     * What is there, by part and place; nothing is listed where nothing is left. Free text looks at code and name of the
     * part and at the name of the place. Filters: {@code part}, {@code place} (ids), {@code placeKind}. Sorts: {@code part}
     * (code), {@code name}, {@code place}, {@code quantity}, {@code movedAt}.
     */
    @Requires(Permission.STOCK_VIEW)
    Listing<StockItem> list(ListRequest request);

    /**
     * The ledger, latest first. Filters: {@code part}, {@code place}, {@code source} (ids), {@code placeKind}, {@code
     * sourceKind}, {@code from}, {@code until} (civil dates). Sort: {@code at}.
     */
    @Requires(Permission.STOCK_VIEW)
    Listing<MovementItem> movements(ListRequest request);

    /** What the actor himself carries. */
    @Requires({Permission.WORK_ORDER_PERFORM, Permission.STOCK_VIEW})
    List<StockItem> mine();

    /** All stores, the closed ones last. */
    @Requires(Permission.STOCK_VIEW)
    List<StockLocationView> locations();

    /** @throws aftersales.domain.kernel.NotFound when there is none */
    @Requires(Permission.STOCK_VIEW)
    StockLocationView location(StockLocationId id);

    /** Everybody who may carry stock: all who are sent to customers, and whoever carries some. */
    @Requires(Permission.STOCK_VIEW)
    List<HolderItem> holders();
}
