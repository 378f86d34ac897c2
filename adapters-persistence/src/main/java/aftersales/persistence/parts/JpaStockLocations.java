package aftersales.persistence.parts;

import aftersales.application.parts.StockLocations;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.parts.StockLocation;
import aftersales.domain.parts.StockLocationId;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaStockLocations implements StockLocations {
    static final String KIND = "StockLocation";

    private final EntityManager em;
    private final Writes writes;
    private final Clock clock;

    @Inject
    JpaStockLocations(EntityManager em, Writes writes, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public StockLocation get(StockLocationId id) {
        return find(id).orElseThrow(() -> new NotFound(KIND, id.value()));
    }

    @Override
    public Optional<StockLocation> find(StockLocationId id) {
        return Optional.ofNullable(em.find(StockLocationRow.class, id.value()))
                .map(row -> StockLocation.restore(
                        new StockLocation.State(id, row.version(), StockMapper.INSTANCE.data(row.columns()))));
    }

    @Override
    public void save(StockLocation location) {
        var code = location.state().data().code();
        writes.save(
                KIND,
                location,
                () -> row(location),
                Map.of("location_code_unique", () -> new Conflict("parts.location-code-taken", code)));
    }

    private StockLocationRow row(StockLocation location) {
        var state = location.state();
        return new StockLocationRow(
                state.id().value(),
                location.isNew() ? null : state.version(),
                clock.instant(),
                StockMapper.INSTANCE.columns(state.data()));
    }
}
