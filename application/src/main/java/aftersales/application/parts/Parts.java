package aftersales.application.parts;

import aftersales.domain.parts.Part;
import aftersales.domain.parts.PartId;
import java.util.Optional;

/** The part master as it is kept. */
public interface Parts {
    /** @throws aftersales.domain.kernel.NotFound when there is none */
    Part get(PartId id);

    Optional<Part> find(PartId id);

    /**
     * @throws aftersales.domain.kernel.Conflict {@code parts.code-taken}
     * @throws aftersales.domain.kernel.StaleVersion when somebody else saved it meanwhile
     */
    void save(Part part);
}
