package aftersales.application.parts;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.parts.PartId;

/** Changes what the part master says. */
@Requires(Permission.PART_EDIT)
public interface ChangePart {
    /**
     * @throws aftersales.domain.kernel.StaleVersion when it has changed since
     * @throws aftersales.domain.kernel.InvalidValue naming every field that is wrong
     * @throws aftersales.domain.kernel.Conflict {@code parts.code-taken}
     * @throws aftersales.domain.kernel.RuleBroken {@code parts.tracking-with-stock}: whether pieces are told apart is settled
     *     before the first one lies somewhere
     */
    void change(Command command);

    /** @param expectedVersion the version that the user saw */
    record Command(PartId id, int expectedVersion, PartInput part) {}
}
