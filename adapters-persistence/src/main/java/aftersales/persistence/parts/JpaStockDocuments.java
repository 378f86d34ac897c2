package aftersales.persistence.parts;

import aftersales.application.kernel.Acting;
import aftersales.application.parts.StockDocuments;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.parts.StockDocument;
import aftersales.domain.parts.StockDocumentId;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaStockDocuments implements StockDocuments {
    static final String KIND = "StockDocument";
    private static final StockMapper MAPPER = StockMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final Acting acting;
    private final Clock clock;

    @Inject
    JpaStockDocuments(EntityManager em, Writes writes, Acting acting, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public StockDocument get(StockDocumentId id) {
        return find(id).orElseThrow(() -> new NotFound(KIND, id.value()));
    }

    @Override
    public Optional<StockDocument> find(StockDocumentId id) {
        var scope = StockScope.of(acting.current(), "d");
        var query = em.createNativeQuery(
                        "select d.* from parts.stock_document d where d.id = :id and " + scope.condition(),
                        StockDocumentRow.class)
                .setParameter("id", id.value());
        scope.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(StockDocumentRow.class::cast)
                .findFirst()
                .map(row -> StockDocument.restore(MAPPER.state(id, row.version(), row.columns(), row.lines())));
    }

    @Override
    public void save(StockDocument document) {
        writes.save(KIND, document, () -> row(document), Map.of());
    }

    @Override
    public void remove(StockDocument document) {
        writes.delete(
                KIND,
                document,
                () -> row(document),
                clock.instant(),
                document.state().number().value(),
                Map.of());
    }

    private StockDocumentRow row(StockDocument document) {
        var state = document.state();
        var lines = new ArrayList<StockLineRow>();
        for (var line : state.content().lines()) {
            lines.add(new StockLineRow(line.id(), MAPPER.columns(line, lines.size())));
        }
        return new StockDocumentRow(
                state.id().value(),
                document.isNew() ? null : state.version(),
                clock.instant(),
                MAPPER.columns(state),
                lines);
    }
}
