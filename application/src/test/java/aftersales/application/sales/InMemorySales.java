package aftersales.application.sales;

import aftersales.domain.kernel.NotFound;
import aftersales.domain.sales.ExternalId;
import aftersales.domain.sales.Sale;
import aftersales.domain.sales.SaleId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sales in memory, with the promises of the port. */
public final class InMemorySales implements Sales {
    private final Map<SaleId, Sale.State> rows = new LinkedHashMap<>();

    @Override
    public Sale get(SaleId id) {
        return find(id).orElseThrow(() -> new NotFound("Sale", id.value()));
    }

    @Override
    public Optional<Sale> find(SaleId id) {
        return Optional.ofNullable(rows.get(id)).map(Sale::restore);
    }

    @Override
    public Optional<Sale> findByExternalId(ExternalId id) {
        return rows.values().stream()
                .filter(row -> row.externalId().equals(Optional.of(id)))
                .findFirst()
                .map(Sale::restore);
    }

    @Override
    public void claim(ExternalId id) {
        // one thread at a time
    }

    @Override
    public void save(Sale sale) {
        rows.put(sale.state().id(), sale.state());
    }

    public int count() {
        return rows.size();
    }
}
