package aftersales.persistence.installedbase;

import aftersales.application.installedbase.Products;
import aftersales.domain.installedbase.Product;
import aftersales.domain.installedbase.ProductCode;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaProducts implements Products {
    private static final InstalledBaseMapper MAPPER = InstalledBaseMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final Clock clock;

    @Inject
    JpaProducts(EntityManager em, Writes writes, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public Product get(ProductId id) {
        return find(id).orElseThrow(() -> new NotFound("Product", id.value()));
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(em.find(ProductRow.class, id.value())).map(JpaProducts::restored);
    }

    @Override
    public Optional<Product> findByCode(ProductCode code) {
        List<?> rows = em.createNativeQuery(
                        "select p.* from installedbase.product p where p.code = :code", ProductRow.class)
                .setParameter("code", code.value())
                .getResultList();
        return rows.stream().map(ProductRow.class::cast).findFirst().map(JpaProducts::restored);
    }

    @Override
    public void claimCode(ProductCode code) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:code, 0)) as text)", String.class)
                .setParameter("code", "product:" + code.value())
                .getSingleResult();
    }

    @Override
    public void save(Product product) {
        writes.save(
                "Product",
                product,
                () -> row(product),
                Map.of(
                        "product_code_unique",
                        () -> new Conflict(
                                "product.code-taken", product.state().code().value())));
    }

    private static Product restored(ProductRow row) {
        return Product.restore(MAPPER.state(new ProductId(row.id()), row.version(), row.columns()));
    }

    private ProductRow row(Product product) {
        var state = product.state();
        return new ProductRow(
                state.id().value(), product.isNew() ? null : state.version(), clock.instant(), MAPPER.columns(state));
    }
}
