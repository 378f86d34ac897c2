package aftersales.application.workorder;

import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.domain.workorder.WorkOrder;
import aftersales.domain.workorder.WorkOrderId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Orders in memory, with the promises of the port. */
public final class InMemoryWorkOrders implements WorkOrders {
    private final Map<WorkOrderId, WorkOrder.State> rows = new LinkedHashMap<>();

    @Override
    public WorkOrder get(WorkOrderId id) {
        return find(id).orElseThrow(() -> new NotFound("WorkOrder", id.value()));
    }

    @Override
    public Optional<WorkOrder> find(WorkOrderId id) {
        return Optional.ofNullable(rows.get(id)).map(row -> WorkOrder.restore(row, AuditLock.open()));
    }

    @Override
    public boolean anyOtherOpen(ServiceRequestId request, WorkOrderId id) {
        return rows.values().stream()
                .anyMatch(row -> row.request().equals(request)
                        && !row.id().equals(id)
                        && row.status().isOpen());
    }

    @Override
    public void save(WorkOrder order) {
        var state = order.state();
        if (!order.drainEvents().isEmpty()) {
            rows.put(state.id(), state.with().version(nextVersion(order)).build());
        }
    }

    @Override
    public void remove(WorkOrder order) {
        order.drainEvents();
        nextVersion(order);
        rows.remove(order.state().id());
    }

    private int nextVersion(WorkOrder order) {
        if (order.isNew()) {
            return 0;
        }
        int stored = Optional.ofNullable(rows.get(order.state().id()))
                .map(WorkOrder.State::version)
                .orElse(-1);
        if (stored != order.state().version()) {
            throw new StaleVersion("WorkOrder", stored);
        }
        return stored + 1;
    }
}
