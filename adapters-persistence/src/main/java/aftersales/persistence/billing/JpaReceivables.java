package aftersales.persistence.billing;

import aftersales.application.billing.Receivables;
import aftersales.application.kernel.Acting;
import aftersales.domain.billing.Receivable;
import aftersales.domain.billing.ReceivableId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.RowScopeSql;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JpaReceivables implements Receivables {
    static final String KIND = "Receivable";
    private static final ReceivableMapper MAPPER = ReceivableMapper.INSTANCE;
    private static final RowScopeSql WHOEVER_ASKS = new RowScopeSql("true", Map.of());

    private final EntityManager em;
    private final Writes writes;
    private final Acting acting;
    private final Clock clock;

    @Inject
    JpaReceivables(EntityManager em, Writes writes, Acting acting, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public Receivable get(ReceivableId id) {
        return find(id).orElseThrow(() -> new NotFound(KIND, id.value()));
    }

    @Override
    public Optional<Receivable> find(ReceivableId id) {
        return load("r.id = :id", id.value(), visible()).stream().findFirst();
    }

    @Override
    public Optional<Receivable> ofPayment(UUID payment) {
        return load("r.id = (select p.receivable_id from billing.payment p where p.id = :id)", payment, visible())
                .stream()
                .findFirst();
    }

    @Override
    public List<Receivable> standing(UUID order) {
        return load("r.order_id = :id and r.status <> 'REVERSED'", order, WHOEVER_ASKS);
    }

    private RowScopeSql visible() {
        return ReceivableScope.of(acting.current(), "r");
    }

    private List<Receivable> load(String condition, UUID id, RowScopeSql scope) {
        var query = em.createNativeQuery(
                        "select r.* from billing.receivable r where %s and %s order by r.number"
                                .formatted(condition, scope.condition()),
                        ReceivableRow.class)
                .setParameter("id", id);
        scope.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(ReceivableRow.class::cast)
                .map(row -> Receivable.restore(MAPPER.state(row)))
                .toList();
    }

    @Override
    public void save(Receivable receivable) {
        var source = receivable.state().source();
        writes.save(
                KIND,
                receivable,
                () -> row(receivable),
                Map.of("receivable_once_per_order", () -> new Conflict("billing.charged-already", source.number())));
    }

    private ReceivableRow row(Receivable receivable) {
        var state = receivable.state();
        var lines = new ArrayList<ChargeLineRow>();
        for (var line : state.lines()) {
            lines.add(new ChargeLineRow(line.id(), MAPPER.columns(line, lines.size())));
        }
        var payments = new ArrayList<PaymentRow>();
        for (var payment : state.payments()) {
            payments.add(new PaymentRow(payment.id(), MAPPER.columns(payment, payments.size())));
        }
        return new ReceivableRow(
                state.id().value(),
                receivable.isNew() ? null : state.version(),
                clock.instant(),
                MAPPER.columns(state),
                lines,
                payments);
    }
}
