package aftersales.persistence.parts;

import aftersales.application.kernel.RecordVisibility;
import aftersales.application.parts.PartQueries;
import aftersales.domain.parts.PartId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The history of a part is for those who may see the part master. */
@ApplicationScoped
class PartVisibility implements RecordVisibility {
    private final PartQueries parts;

    @Inject
    PartVisibility(PartQueries parts) {
        this.parts = parts;
    }

    @Override
    public String kind() {
        return "Part";
    }

    @Override
    public void requireVisible(UUID id) {
        parts.view(new PartId(id));
    }
}
