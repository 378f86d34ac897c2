package aftersales.application.parts;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.PartId;

/** What one sees of the part master. */
@Requires(Permission.PART_VIEW)
public interface PartQueries {
    /**
     * Free text looks at code, name and the models that a part fits. Filters: {@code returnable}, {@code serialTracked}
     * (true). Sorts: {@code code}, {@code name}, {@code price}.
     */
    Listing<PartView> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none */
    PartView view(PartId id);
}
