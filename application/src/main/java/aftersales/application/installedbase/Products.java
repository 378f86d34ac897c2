package aftersales.application.installedbase;

import aftersales.domain.installedbase.Product;
import aftersales.domain.installedbase.ProductCode;
import aftersales.domain.installedbase.ProductId;
import java.util.Optional;

/** The store of the product catalogue. */
public interface Products {
    /** @throws aftersales.domain.kernel.NotFound when there is none */
    Product get(ProductId id);

    Optional<Product> find(ProductId id);

    Optional<Product> findByCode(ProductCode code);

    /** Makes other transactions that claim the same code wait until this one ends. */
    void claimCode(ProductCode code);

    /**
     * Writes what changed; nothing when nothing did.
     *
     * @throws aftersales.domain.kernel.Conflict {@code product.code-taken}
     * @throws aftersales.domain.kernel.StaleVersion when somebody else has saved in between
     */
    void save(Product product);
}
