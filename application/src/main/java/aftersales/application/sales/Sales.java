package aftersales.application.sales;

import aftersales.domain.sales.ExternalId;
import aftersales.domain.sales.Sale;
import aftersales.domain.sales.SaleId;
import java.util.Optional;

/** The store of sales. */
public interface Sales {
    /** @throws aftersales.domain.kernel.NotFound when there is none, or the actor's row scope does not reach it */
    Sale get(SaleId id);

    /** The sale as {@link #get}, or empty. */
    Optional<Sale> find(SaleId id);

    /** The sale that another program knows by this id, whatever the actor's row scope. */
    Optional<Sale> findByExternalId(ExternalId id);

    /** Makes other transactions that claim the same id wait until this one ends, so that repeats at once make one. */
    void claim(ExternalId id);

    /** @throws aftersales.domain.kernel.Conflict {@code sale.external-id-taken} */
    void save(Sale sale);
}
