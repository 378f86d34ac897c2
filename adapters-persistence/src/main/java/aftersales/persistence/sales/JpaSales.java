package aftersales.persistence.sales;

import aftersales.application.kernel.Acting;
import aftersales.application.sales.Sales;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.sales.ExternalId;
import aftersales.domain.sales.Sale;
import aftersales.domain.sales.SaleId;
import aftersales.persistence.kernel.RowScopeSql;
import aftersales.persistence.kernel.Writes;
import aftersales.persistence.sales.SaleRow.LineColumns;
import aftersales.persistence.sales.SaleRow.UnitColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaSales implements Sales {
    private static final SaleMapper MAPPER = SaleMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final Acting acting;
    private final Clock clock;

    @Inject
    JpaSales(EntityManager em, Writes writes, Acting acting, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public Sale get(SaleId id) {
        return find(id).orElseThrow(() -> new NotFound("Sale", id.value()));
    }

    @Override
    public Optional<Sale> find(SaleId id) {
        var scope = RowScopeSql.of(acting.current(), "s", "false");
        var query = em.createNativeQuery(
                        "select s.* from sales.sale s where s.id = :id and " + scope.condition(), SaleRow.class)
                .setParameter("id", id.value());
        scope.parameters().forEach(query::setParameter);
        return restored(query.getResultList());
    }

    @Override
    public Optional<Sale> findByExternalId(ExternalId id) {
        return restored(em.createNativeQuery(
                        "select s.* from sales.sale s where s.external_source = :source and s.external_id = :id",
                        SaleRow.class)
                .setParameter("source", id.source())
                .setParameter("id", id.value())
                .getResultList());
    }

    @Override
    public void claim(ExternalId id) {
        em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:id, 0)) as text)", String.class)
                .setParameter("id", "sale:" + id.source() + "\n" + id.value())
                .getSingleResult();
    }

    @Override
    public void save(Sale sale) {
        writes.save(
                "Sale",
                sale,
                () -> row(sale),
                Map.of("sale_external_id_unique", () -> new Conflict("sale.external-id-taken")));
    }

    private static Optional<Sale> restored(List<?> rows) {
        return rows.stream().map(SaleRow.class::cast).findFirst().map(JpaSales::restored);
    }

    private static Sale restored(SaleRow row) {
        var lines = new ArrayList<Sale.Line>();
        for (var line : row.lines()) {
            int position = lines.size();
            var units = row.units().stream()
                    .filter(unit -> unit.linePosition() == position)
                    .map(MAPPER::soldUnit)
                    .toList();
            lines.add(MAPPER.line(line, units));
        }
        return Sale.restore(MAPPER.state(new SaleId(row.id()), row.version(), row.columns(), lines));
    }

    private SaleRow row(Sale sale) {
        var state = sale.state();
        var lines = new ArrayList<LineColumns>();
        var units = new ArrayList<UnitColumns>();
        for (var line : state.lines()) {
            line.units().forEach(unit -> units.add(MAPPER.columns(lines.size(), unit)));
            lines.add(MAPPER.columns(line));
        }
        return new SaleRow(
                state.id().value(),
                sale.isNew() ? null : state.version(),
                clock.instant(),
                MAPPER.columns(state),
                lines,
                units);
    }
}
