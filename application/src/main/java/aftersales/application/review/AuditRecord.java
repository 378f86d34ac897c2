package aftersales.application.review;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.util.UUID;

/**
 * Reviews a finished record and locks it (AUD-01, SM-W): from then on nobody can change or delete it or what belongs to
 * it, by whatever way. The auditor is never the person who completed it.
 */
@Requires(Permission.AUDIT_REVIEW)
public interface AuditRecord {

    /**
     * @throws aftersales.domain.kernel.RuleBroken {@code review.not-finished}, {@code review.four-eyes}
     * @throws aftersales.domain.kernel.Locked when it is audited already
     * @throws aftersales.domain.kernel.StaleVersion when it has changed since the auditor saw it
     */
    void audit(Command command);

    /** @param expectedVersion the version that the auditor read */
    record Command(String kind, UUID id, int expectedVersion) {}
}
