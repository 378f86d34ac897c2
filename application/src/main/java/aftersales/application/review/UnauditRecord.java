package aftersales.application.review;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.util.UUID;

/** Takes the audit of a record back, with a reason that stays in its history. */
@Requires(Permission.AUDIT_CANCEL)
public interface UnauditRecord {

    /**
     * @throws aftersales.domain.kernel.InvalidValue without a reason
     * @throws aftersales.domain.kernel.StaleVersion when it is another version than the user saw
     * @throws aftersales.domain.kernel.RuleBroken {@code review.not-audited}, or when a later document depends on it
     */
    void unaudit(Command command);

    /** @param expectedVersion the version that the user saw */
    record Command(String kind, UUID id, int expectedVersion, String reason) {}
}
