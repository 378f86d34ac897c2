package aftersales.application.installedbase;

import aftersales.domain.installedbase.Product;
import aftersales.domain.installedbase.ProductCode;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The catalogue in memory, with the promises of the port. */
public final class InMemoryProducts implements Products {
    private final Map<ProductId, Product.State> rows = new LinkedHashMap<>();

    @Override
    public Product get(ProductId id) {
        return find(id).orElseThrow(() -> new NotFound("Product", id.value()));
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(rows.get(id)).map(Product::restore);
    }

    @Override
    public Optional<Product> findByCode(ProductCode code) {
        return rows.values().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .map(Product::restore);
    }

    @Override
    public void claimCode(ProductCode code) {
        // one thread at a time
    }

    @Override
    public void save(Product product) {
        var state = product.state();
        if (product.drainEvents().isEmpty()) {
            return;
        }
        if (product.isNew()) {
            if (findByCode(state.code()).isPresent()) {
                throw new Conflict("product.code-taken", state.code().value());
            }
            rows.put(state.id(), state);
            return;
        }
        int stored = rows.get(state.id()).version();
        if (stored != state.version()) {
            throw new StaleVersion("Product", stored);
        }
        rows.put(state.id(), state.with().version(stored + 1).build());
    }
}
