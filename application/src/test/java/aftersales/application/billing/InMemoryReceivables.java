package aftersales.application.billing;

import aftersales.domain.billing.Receivable;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.billing.ReceivableStatus;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Receivables in memory, with the promises of the port. */
public final class InMemoryReceivables implements Receivables {
    private final Map<ReceivableId, Receivable.State> rows = new LinkedHashMap<>();

    @Override
    public Receivable get(ReceivableId id) {
        return find(id).orElseThrow(() -> new NotFound("Receivable", id.value()));
    }

    @Override
    public Optional<Receivable> find(ReceivableId id) {
        return Optional.ofNullable(rows.get(id)).map(Receivable::restore);
    }

    @Override
    public Optional<Receivable> ofPayment(UUID payment) {
        return rows.values().stream()
                .filter(row -> row.payments().stream().anyMatch(p -> p.id().equals(payment)))
                .findFirst()
                .map(Receivable::restore);
    }

    @Override
    public List<Receivable> standing(UUID order) {
        return rows.values().stream()
                .filter(row -> row.source().order().equals(order) && row.status() != ReceivableStatus.REVERSED)
                .map(Receivable::restore)
                .toList();
    }

    @Override
    public void save(Receivable receivable) {
        var state = receivable.state();
        if (receivable.drainEvents().isEmpty()) {
            return;
        }
        if (receivable.isNew()) {
            if (standing(state.source().order()).stream()
                    .anyMatch(other -> other.state().debtor() == state.debtor())) {
                throw new Conflict("billing.charged-already", state.source().number());
            }
            rows.put(state.id(), state);
            return;
        }
        int stored = rows.get(state.id()).version();
        if (stored != state.version()) {
            throw new StaleVersion("Receivable", stored);
        }
        rows.put(state.id(), state.with().version(stored + 1).build());
    }
}
