package aftersales.persistence.installedbase;

import aftersales.application.installedbase.Units;
import aftersales.application.kernel.Acting;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.Unit;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
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
class JpaUnits implements Units {
    private static final InstalledBaseMapper MAPPER = InstalledBaseMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final Acting acting;
    private final Clock clock;

    @Inject
    JpaUnits(EntityManager em, Writes writes, Acting acting, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public Unit get(UnitId id) {
        return find(id).orElseThrow(() -> new NotFound("Unit", id.value()));
    }

    @Override
    public Optional<Unit> find(UnitId id) {
        var scope = UnitScope.of(acting.current(), "u");
        var query = em.createNativeQuery(
                        "select u.* from installedbase.unit u where u.id = :id and " + scope.condition(), UnitRow.class)
                .setParameter("id", id.value());
        scope.parameters().forEach(query::setParameter);
        return restored(query.getResultList());
    }

    @Override
    public Optional<Unit> findBySerial(ProductId product, SerialNumber serial) {
        return restored(em.createNativeQuery(
                        "select u.* from installedbase.unit u where u.product_id = :product and u.serial_number = :serial",
                        UnitRow.class)
                .setParameter("product", product.value())
                .setParameter("serial", serial.value())
                .getResultList());
    }

    @Override
    public void save(Unit unit) {
        writes.save(
                "Unit",
                unit,
                () -> row(unit),
                Map.of(
                        "unit_serial_unique",
                        () -> new Conflict(
                                "unit.serial-taken", unit.state().serial().value())));
    }

    private static Optional<Unit> restored(List<?> rows) {
        return rows.stream().map(UnitRow.class::cast).findFirst().map(JpaUnits::restored);
    }

    static Unit restored(UnitRow row) {
        return Unit.restore(MAPPER.state(new UnitId(row.id()), row.version(), row.columns(), row.terms(), row.stays()));
    }

    private UnitRow row(Unit unit) {
        var state = unit.state();
        return new UnitRow(
                state.id().value(),
                unit.isNew() ? null : state.version(),
                clock.instant(),
                MAPPER.columns(state),
                MAPPER.columns(state.terms()),
                new ArrayList<>(state.stays().stream().map(MAPPER::columns).toList()));
    }
}
