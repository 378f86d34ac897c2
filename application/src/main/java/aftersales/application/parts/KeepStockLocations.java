package aftersales.application.parts;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.StockLocationId;

/** Opens, renames and closes stores. */
@Requires(Permission.STOCK_EDIT)
public interface KeepStockLocations {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.Conflict {@code parts.location-code-taken}
     */
    StockLocationId open(StockLocationInput location);

    /** @throws aftersales.domain.kernel.StaleVersion when it has changed since */
    void change(Command command);

    /** @param expectedVersion the version that the user saw */
    record Command(StockLocationId id, int expectedVersion, StockLocationInput location) {}
}
