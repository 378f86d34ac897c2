package aftersales.application.servicerequest;

import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.servicerequest.ServiceRequest;
import aftersales.domain.servicerequest.ServiceRequestId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests in memory, with the promises of the port. */
public final class InMemoryServiceRequests implements ServiceRequests {
    private final Map<ServiceRequestId, ServiceRequest.State> rows = new LinkedHashMap<>();
    private final Set<ServiceRequestId> withWorkOrders = new HashSet<>();
    private final Set<ServiceRequestId> outOfSight = new HashSet<>();

    @Override
    public ServiceRequest get(ServiceRequestId id) {
        return find(id).orElseThrow(() -> new NotFound("ServiceRequest", id.value()));
    }

    @Override
    public Optional<ServiceRequest> find(ServiceRequestId id) {
        return Optional.ofNullable(rows.get(id))
                .filter(row -> !outOfSight.contains(id))
                .map(row -> ServiceRequest.restore(row, AuditLock.open()));
    }

    @Override
    public ServiceRequest getForWork(ServiceRequestId id) {
        return Optional.ofNullable(rows.get(id))
                .map(row -> ServiceRequest.restore(row, AuditLock.open()))
                .orElseThrow(() -> new NotFound("ServiceRequest", id.value()));
    }

    @Override
    public void save(ServiceRequest request) {
        var state = request.state();
        if (request.drainEvents().isEmpty()) {
            return;
        }
        rows.put(state.id(), state.with().version(nextVersion(request)).build());
    }

    @Override
    public void remove(ServiceRequest request) {
        request.drainEvents();
        nextVersion(request);
        if (withWorkOrders.contains(request.state().id())) {
            throw new RuleBroken(
                    "servicerequest.delete-with-work-orders",
                    request.state().number().value());
        }
        rows.remove(request.state().id());
    }

    private int nextVersion(ServiceRequest request) {
        if (request.isNew()) {
            return 0;
        }
        int stored = Optional.ofNullable(rows.get(request.state().id()))
                .map(ServiceRequest.State::version)
                .orElse(-1);
        if (stored != request.state().version()) {
            throw new StaleVersion("ServiceRequest", stored);
        }
        return stored + 1;
    }

    /** As if an order had been made for it. */
    public void hasWorkOrder(ServiceRequestId id) {
        withWorkOrders.add(id);
    }

    /** As if it lay outside the row scope of whoever acts. */
    public void hide(ServiceRequestId id) {
        outOfSight.add(id);
    }

    /** All that is kept, for looking at. */
    public ServiceRequest.State stored(ServiceRequestId id) {
        return rows.get(id);
    }
}
