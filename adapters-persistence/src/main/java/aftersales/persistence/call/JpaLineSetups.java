package aftersales.persistence.call;

import aftersales.application.call.LineSetups;
import aftersales.domain.call.LineId;
import aftersales.domain.call.LineSetup;
import aftersales.domain.call.LineSetupId;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaLineSetups implements LineSetups {
    private static final String KIND = "Line";

    private final EntityManager em;
    private final Writes writes;
    private final Clock clock;

    @Inject
    JpaLineSetups(EntityManager em, Writes writes, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public LineSetup get(LineSetupId id) {
        return Optional.ofNullable(em.find(LineRow.class, id.value()))
                .map(LineRow::restored)
                .orElseThrow(() -> new NotFound(KIND, id.value()));
    }

    @Override
    public Optional<LineSetup> findByLine(LineId line) {
        return em.createQuery("select l from LineRow l where l.columns.code = :code", LineRow.class)
                .setParameter("code", line.value())
                .getResultStream()
                .findFirst()
                .map(LineRow::restored);
    }

    @Override
    public List<LineSetup> all() {
        return em.createQuery("select l from LineRow l order by l.columns.code", LineRow.class)
                .getResultStream()
                .map(LineRow::restored)
                .toList();
    }

    @Override
    public void save(LineSetup setup) {
        writes.save(
                KIND,
                setup,
                () -> LineRow.of(setup, clock.instant()),
                Map.of(
                        "line_code_unique",
                        () -> new Conflict("line.exists", setup.state().line().value())));
    }

    @Override
    public void delete(LineSetup setup, Instant at) {
        writes.delete(KIND, setup, () -> LineRow.of(setup, at), at, "", Map.of());
    }
}
