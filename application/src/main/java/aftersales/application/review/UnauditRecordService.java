package aftersales.application.review;

import aftersales.application.kernel.UseCase;
import aftersales.domain.kernel.RuleBroken;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import jakarta.inject.Inject;
import java.time.Clock;

@UseCase
class UnauditRecordService implements UnauditRecord {
    private static final int REASON_LENGTH = 500;

    private final AuditableKinds kinds;
    private final AuditLocks locks;
    private final Clock clock;

    @Inject
    UnauditRecordService(AuditableKinds kinds, AuditLocks locks, Clock clock) {
        this.kinds = kinds;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public void unaudit(Command command) {
        var validation = new Validation();
        var reason = validation.check("reason", () -> Text.required(command.reason(), REASON_LENGTH));
        validation.throwIfInvalid();
        var record = kinds.get(command.kind(), command.id());
        record.requireVersion(command.kind(), command.expectedVersion());
        if (!locks.of(command.kind(), command.id()).isAudited()) {
            throw new RuleBroken("review.not-audited", record.number());
        }
        kinds.kind(command.kind()).refuseUnauditIfDependedOn(command.id());
        locks.lift(command.kind(), command.id(), reason.orElseThrow(), clock.instant());
    }
}
