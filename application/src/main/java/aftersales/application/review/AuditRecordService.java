package aftersales.application.review;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.UseCase;
import aftersales.domain.kernel.RuleBroken;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class AuditRecordService implements AuditRecord {
    private final AuditableKinds kinds;
    private final AuditLocks locks;
    private final Acting acting;
    private final Clock clock;

    @Inject
    AuditRecordService(AuditableKinds kinds, AuditLocks locks, Acting acting, Clock clock) {
        this.kinds = kinds;
        this.locks = locks;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public void audit(Command command) {
        var record = kinds.get(command.kind(), command.id());
        locks.of(command.kind(), command.id()).requireOpen();
        record.requireVersion(command.kind(), command.expectedVersion());
        if (!record.finished()) {
            throw new RuleBroken("review.not-finished", record.number());
        }
        var auditor = acting.current().userId();
        if (auditor.isEmpty() || record.completedBy().contains(auditor.get())) {
            throw new RuleBroken("review.four-eyes", record.number());
        }
        locks.lock(command.kind(), command.id(), command.expectedVersion(), clock.instant());
    }
}
