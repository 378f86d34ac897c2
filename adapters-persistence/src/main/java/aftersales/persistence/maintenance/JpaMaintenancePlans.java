package aftersales.persistence.maintenance;

import aftersales.application.kernel.Acting;
import aftersales.application.maintenance.MaintenancePlans;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.Occurrence;
import aftersales.domain.maintenance.OccurrenceId;
import aftersales.persistence.kernel.RowScopeSql;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaMaintenancePlans implements MaintenancePlans {
    private static final MaintenanceMapper MAPPER = MaintenanceMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final Acting acting;
    private final Clock clock;

    @Inject
    JpaMaintenancePlans(EntityManager em, Writes writes, Acting acting, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public MaintenancePlan get(MaintenancePlanId id) {
        return scopedRow(id)
                .map(row -> MaintenancePlan.restore(MAPPER.state(id, row.version(), row.columns())))
                .orElseThrow(() -> new NotFound("MaintenancePlan", id.value()));
    }

    private Optional<MaintenancePlanRow> scopedRow(MaintenancePlanId id) {
        var scope = RowScopeSql.of(acting.current(), "p", "false");
        var query = em.createNativeQuery(
                        "select p.* from maintenance.plan p where p.id = :id and " + scope.condition(),
                        MaintenancePlanRow.class)
                .setParameter("id", id.value());
        scope.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(MaintenancePlanRow.class::cast).findFirst();
    }

    @Override
    public void save(MaintenancePlan plan) {
        writes.save("MaintenancePlan", plan, () -> row(plan), Map.of());
    }

    @Override
    public Optional<Occurrence> occurrenceOf(UUID request) {
        return em.createQuery("select o from OccurrenceRow o where o.columns.requestId = :request", OccurrenceRow.class)
                .setParameter("request", request)
                .getResultStream()
                .findFirst()
                .map(row -> Occurrence.restore(MAPPER.state(new OccurrenceId(row.id()), row.version(), row.columns())));
    }

    @Override
    public void save(Occurrence occurrence) {
        writes.save(
                "MaintenanceOccurrence",
                occurrence,
                () -> row(occurrence),
                Map.of("occurrence_once_per_due_date", () -> new Conflict("maintenance.generated-already")));
    }

    private MaintenancePlanRow row(MaintenancePlan plan) {
        var state = plan.state();
        return new MaintenancePlanRow(
                state.id().value(), plan.isNew() ? null : state.version(), clock.instant(), MAPPER.columns(state));
    }

    private OccurrenceRow row(Occurrence occurrence) {
        var state = occurrence.state();
        return new OccurrenceRow(
                state.id().value(),
                occurrence.isNew() ? null : state.version(),
                clock.instant(),
                MAPPER.columns(state));
    }
}
