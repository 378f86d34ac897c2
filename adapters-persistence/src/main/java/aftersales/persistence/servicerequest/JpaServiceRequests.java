package aftersales.persistence.servicerequest;

import aftersales.application.kernel.Acting;
import aftersales.application.servicerequest.ServiceRequests;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.persistence.kernel.LockLookup;
import aftersales.persistence.kernel.RowScopeSql;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaServiceRequests implements ServiceRequests {
    private static final String KIND = "ServiceRequest";
    private static final ServiceRequestMapper MAPPER = ServiceRequestMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final LockLookup locks;
    private final Acting acting;
    private final Clock clock;

    @Inject
    JpaServiceRequests(EntityManager em, Writes writes, LockLookup locks, Acting acting, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.locks = locks;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public ServiceRequest get(ServiceRequestId id) {
        return find(id).orElseThrow(() -> new NotFound(KIND, id.value()));
    }

    @Override
    public Optional<ServiceRequest> find(ServiceRequestId id) {
        return within(ServiceRequestScope.of(acting.current(), "r"), id);
    }

    @Override
    public ServiceRequest getForWork(ServiceRequestId id) {
        return Optional.ofNullable(em.find(ServiceRequestRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(this::restored)
                .orElseThrow(() -> new NotFound(KIND, id.value()));
    }

    @Override
    public void save(ServiceRequest request) {
        writes.save(KIND, request, () -> row(request), Map.of());
    }

    @Override
    public void remove(ServiceRequest request) {
        var number = request.state().number().value();
        writes.delete(
                KIND,
                request,
                () -> row(request),
                clock.instant(),
                number,
                Map.of("work_order_request", () -> new RuleBroken("servicerequest.delete-with-work-orders", number)));
    }

    private Optional<ServiceRequest> within(RowScopeSql scope, ServiceRequestId id) {
        var query = em.createNativeQuery(
                        "select r.* from servicerequest.service_request r where r.id = :id and " + scope.condition(),
                        ServiceRequestRow.class)
                .setParameter("id", id.value());
        scope.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(ServiceRequestRow.class::cast).findFirst().map(this::restored);
    }

    private ServiceRequest restored(ServiceRequestRow row) {
        return ServiceRequest.restore(
                MAPPER.state(new ServiceRequestId(row.id()), row.version(), row.columns(), row.clocks(), row.holds()),
                locks.of(KIND, row.id()));
    }

    private ServiceRequestRow row(ServiceRequest request) {
        var state = request.state();
        return new ServiceRequestRow(
                state.id().value(),
                request.isNew() ? null : state.version(),
                clock.instant(),
                MAPPER.columns(state),
                ClockMapping.columns(state.clocks()),
                new ArrayList<>(state.holds().stream().map(MAPPER::columns).toList()));
    }
}
