package aftersales.persistence.workorder;

import aftersales.application.kernel.Acting;
import aftersales.application.workorder.WorkOrders;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderId;
import aftersales.persistence.kernel.LockLookup;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaWorkOrders implements WorkOrders {
    private static final String KIND = "WorkOrder";
    private static final WorkOrderMapper MAPPER = WorkOrderMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final LockLookup locks;
    private final Acting acting;
    private final Clock clock;

    @Inject
    JpaWorkOrders(EntityManager em, Writes writes, LockLookup locks, Acting acting, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.locks = locks;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public WorkOrder get(WorkOrderId id) {
        return find(id).orElseThrow(() -> new NotFound(KIND, id.value()));
    }

    @Override
    public Optional<WorkOrder> find(WorkOrderId id) {
        var scope = WorkOrderScope.of(acting.current(), "w");
        var query = em.createNativeQuery(
                        "select w.* from workorder.work_order w where w.id = :id and " + scope.condition(),
                        WorkOrderRow.class)
                .setParameter("id", id.value());
        scope.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(WorkOrderRow.class::cast).findFirst().map(this::restored);
    }

    @Override
    public boolean anyOtherOpen(ServiceRequestId request, WorkOrderId id) {
        List<?> open = em.createNativeQuery(
                        """
                        select 1 from workorder.work_order
                        where request_id = :request and id <> :id and status in
                            ('PENDING', 'DISPATCHED', 'ACCEPTED', 'EN_ROUTE', 'ARRIVED', 'IN_SERVICE', 'PAUSED')
                        limit 1""")
                .setParameter("request", request.value())
                .setParameter("id", id.value())
                .getResultList();
        return !open.isEmpty();
    }

    @Override
    public void save(WorkOrder order) {
        writes.save(KIND, order, () -> row(order), Map.of());
    }

    @Override
    public void remove(WorkOrder order) {
        writes.delete(
                KIND,
                order,
                () -> row(order),
                clock.instant(),
                order.state().number().value(),
                Map.of());
    }

    private WorkOrder restored(WorkOrderRow row) {
        return WorkOrder.restore(
                MAPPER.state(
                        new WorkOrderId(row.id()),
                        row.version(),
                        row.columns(),
                        row.assignments(),
                        row.fees(),
                        row.parts()),
                locks.of(KIND, row.id()));
    }

    private WorkOrderRow row(WorkOrder order) {
        var state = order.state();
        var fees = new ArrayList<FeeLineRow>();
        for (var fee : state.report().fees()) {
            fees.add(new FeeLineRow(fee.id(), MAPPER.columns(fee, fees.size())));
        }
        return new WorkOrderRow(
                state.id().value(),
                order.isNew() ? null : state.version(),
                clock.instant(),
                MAPPER.columns(state),
                new ArrayList<>(
                        state.assignments().stream().map(MAPPER::columns).toList()),
                fees,
                new HashSet<>(
                        state.report().parts().stream().map(MAPPER::columns).toList()));
    }
}
