package aftersales.application.maintenance;

import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.maintenance.MaintenancePlan;
import aftersales.domain.maintenance.MaintenancePlanId;
import aftersales.domain.maintenance.Occurrence;
import aftersales.domain.maintenance.OccurrenceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plans and their due dates in memory, with the promises of the port. */
public final class InMemoryMaintenancePlans implements MaintenancePlans {
    private final Map<MaintenancePlanId, MaintenancePlan.State> plans = new LinkedHashMap<>();
    private final Map<OccurrenceId, Occurrence.State> occurrences = new LinkedHashMap<>();

    @Override
    public MaintenancePlan get(MaintenancePlanId id) {
        return Optional.ofNullable(plans.get(id))
                .map(MaintenancePlan::restore)
                .orElseThrow(() -> new NotFound("MaintenancePlan", id.value()));
    }

    @Override
    public void save(MaintenancePlan plan) {
        var state = plan.state();
        if (plan.drainEvents().isEmpty()) {
            return;
        }
        if (plan.isNew()) {
            plans.put(state.id(), state);
            return;
        }
        int stored = plans.get(state.id()).version();
        if (stored != state.version()) {
            throw new StaleVersion("MaintenancePlan", stored);
        }
        plans.put(state.id(), state.with().version(stored + 1).build());
    }

    @Override
    public Optional<Occurrence> occurrenceOf(UUID request) {
        return occurrences.values().stream()
                .filter(state -> state.request().equals(Optional.of(request)))
                .findFirst()
                .map(Occurrence::restore);
    }

    @Override
    public void save(Occurrence occurrence) {
        var state = occurrence.state();
        if (occurrence.drainEvents().isEmpty()) {
            return;
        }
        boolean taken = occurrences.values().stream()
                .anyMatch(other -> other.plan().equals(state.plan())
                        && other.dueOn().equals(state.dueOn())
                        && !other.id().equals(state.id()));
        if (taken) {
            throw new Conflict("maintenance.generated-already");
        }
        int version = occurrence.isNew() ? 0 : state.version() + 1;
        occurrences.put(state.id(), state.with().version(version).build());
    }

    /** All due dates of a plan, in the order in which they were made. */
    List<Occurrence.State> occurrences(MaintenancePlanId plan) {
        return occurrences.values().stream()
                .filter(state -> state.plan().equals(plan))
                .toList();
    }
}
