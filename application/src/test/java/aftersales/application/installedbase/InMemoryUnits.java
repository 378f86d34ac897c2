package aftersales.application.installedbase;

import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.Unit;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Units in memory, with the promises of the port. */
public final class InMemoryUnits implements Units {
    private final Map<UnitId, Unit.State> rows = new LinkedHashMap<>();

    @Override
    public Unit get(UnitId id) {
        return find(id).orElseThrow(() -> new NotFound("Unit", id.value()));
    }

    @Override
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(rows.get(id)).map(Unit::restore);
    }

    @Override
    public Optional<Unit> findBySerial(ProductId product, SerialNumber serial) {
        return rows.values().stream()
                .filter(row -> row.product().equals(product) && row.serial().equals(serial))
                .findFirst()
                .map(Unit::restore);
    }

    @Override
    public void save(Unit unit) {
        var state = unit.state();
        if (unit.drainEvents().isEmpty()) {
            return;
        }
        if (unit.isNew()) {
            if (findBySerial(state.product(), state.serial()).isPresent()) {
                throw new Conflict("unit.serial-taken", state.serial().value());
            }
            rows.put(state.id(), state);
            return;
        }
        int stored = rows.get(state.id()).version();
        if (stored != state.version()) {
            throw new StaleVersion("Unit", stored);
        }
        rows.put(state.id(), state.with().version(stored + 1).build());
    }

    public int count() {
        return rows.size();
    }
}
