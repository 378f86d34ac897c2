package aftersales.persistence.parts;

import aftersales.application.parts.StockPlaces;
import aftersales.domain.parts.StockPlace;
import aftersales.domain.parts.StockPlaceKind;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

@ApplicationScoped
class SqlStockPlaces implements StockPlaces {
    private final Reads reads;

    @Inject
    SqlStockPlaces(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public boolean isOpen(StockPlace place) {
        var rows = place.kind() == StockPlaceKind.STORE
                ? "parts.location where id = :id and active"
                : "identity.app_user where id = :id and enabled";
        return reads.one("select 1 from " + rows, Map.of("id", place.id()), (rs, context) -> true)
                .isPresent();
    }
}
