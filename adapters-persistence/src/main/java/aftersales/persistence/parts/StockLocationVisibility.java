package aftersales.persistence.parts;

import aftersales.application.kernel.RecordVisibility;
import aftersales.application.parts.StockQueries;
import aftersales.domain.parts.StockLocationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who sees stock sees the history of the stores. */
@ApplicationScoped
class StockLocationVisibility implements RecordVisibility {
    private final StockQueries stock;

    @Inject
    StockLocationVisibility(StockQueries stock) {
        this.stock = stock;
    }

    @Override
    public String kind() {
        return JpaStockLocations.KIND;
    }

    @Override
    public void requireVisible(UUID id) {
        stock.location(new StockLocationId(id));
    }
}
