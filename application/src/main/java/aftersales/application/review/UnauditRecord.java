package aftersales.application.review;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.util.UUID;

/** Takes the audit of a record back, with a reason that stays in its history. */
@Requires(Permission.AUDIT_CANCEL)
public interface UnauditRecord {

    /**
     * @throws aftersales.domain.kernel.InvalidValue without a reason
     * @throws aftersales.domain.kernel.RuleBroken {@code review.not-audited}, or when a later document depends on it
     */
    void unaudit(Command command);

    record Command(String kind, UUID id, String reason) {}
}
