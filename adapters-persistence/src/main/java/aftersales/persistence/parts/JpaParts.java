package aftersales.persistence.parts;

import aftersales.application.parts.Parts;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartId;
import aftersales.persistence.kernel.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class JpaParts implements Parts {
    private static final PartMapper MAPPER = PartMapper.INSTANCE;

    private final EntityManager em;
    private final Writes writes;
    private final Clock clock;

    @Inject
    JpaParts(EntityManager em, Writes writes, Clock clock) {
        this.em = em;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public Part get(PartId id) {
        return find(id).orElseThrow(() -> new NotFound("Part", id.value()));
    }

    @Override
    public Optional<Part> find(PartId id) {
        return Optional.ofNullable(em.find(PartRow.class, id.value()))
                .map(row -> Part.restore(MAPPER.state(new PartId(row.id()), row.version(), row.columns())));
    }

    @Override
    public void save(Part part) {
        writes.save(
                "Part",
                part,
                () -> row(part),
                Map.of(
                        "part_code_unique",
                        () -> new Conflict(
                                "parts.code-taken", part.state().data().code().value())));
    }

    private PartRow row(Part part) {
        var state = part.state();
        return new PartRow(
                state.id().value(),
                part.isNew() ? null : state.version(),
                clock.instant(),
                MAPPER.columns(state.data()));
    }
}
