package aftersales.application.parts;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.PartId;

/** Takes a part into the part master (PRT-01). */
@Requires(Permission.PART_EDIT)
public interface RegisterPart {
    /**
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.Conflict {@code parts.code-taken}
     */
    PartId register(PartInput part);
}
