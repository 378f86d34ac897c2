package aftersales.application.parts;

import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.StaleVersion;
import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The part master in memory, with the promises of the port. */
public final class InMemoryParts implements Parts {
    private final Map<PartId, Part.State> rows = new LinkedHashMap<>();

    @Override
    public Part get(PartId id) {
        return find(id).orElseThrow(() -> new NotFound("Part", id.value()));
    }

    @Override
    public Optional<Part> find(PartId id) {
        return Optional.ofNullable(rows.get(id)).map(Part::restore);
    }

    @Override
    public void save(Part part) {
        var state = part.state();
        if (part.drainEvents().isEmpty()) {
            return;
        }
        if (rows.values().stream()
                .anyMatch(row -> !row.id().equals(state.id())
                        && row.data().code().equals(state.data().code()))) {
            throw new Conflict("parts.code-taken", state.data().code().value());
        }
        if (part.isNew()) {
            rows.put(state.id(), state);
            return;
        }
        int stored = rows.get(state.id()).version();
        if (stored != state.version()) {
            throw new StaleVersion("Part", stored);
        }
        rows.put(state.id(), new Part.State(state.id(), stored + 1, state.data()));
    }
}
