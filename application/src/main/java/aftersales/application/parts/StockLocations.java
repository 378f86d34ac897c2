package aftersales.application.parts;

import aftersales.domain.parts.StockLocation;
import aftersales.domain.parts.StockLocationId;
import java.util.Optional;

/** The stores as they are kept. */
public interface StockLocations {
    /** @throws aftersales.domain.kernel.NotFound when there is none */
    StockLocation get(StockLocationId id);

    Optional<StockLocation> find(StockLocationId id);

    /**
     * @throws aftersales.domain.kernel.Conflict {@code parts.location-code-taken}
     * @throws aftersales.domain.kernel.StaleVersion when somebody else saved it meanwhile
     */
    void save(StockLocation location);
}
