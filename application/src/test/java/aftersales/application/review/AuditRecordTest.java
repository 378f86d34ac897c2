package aftersales.application.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.Actor;
import aftersales.application.kernel.Door;
import aftersales.domain.kernel.AuditLock;
import aftersales.domain.kernel.DomainException;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Locked;
import aftersales.domain.kernel.NotFound;
import aftersales.domain.kernel.Permission;
import aftersales.domain.kernel.RowScope;
import aftersales.domain.kernel.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditRecordTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final UUID ORDER = new UUID(0, 1);
    private static final UUID ENGINEER = new UUID(0, 2);
    private static final UUID COLLEAGUE = new UUID(0, 4);
    private static final UUID AUDITOR = new UUID(0, 3);

    private final Acting acting = new Acting();
    private final FakeLocks locks = new FakeLocks();
    private AuditableKind.Auditable order =
            new AuditableKind.Auditable(ORDER, 4, "WO2611-000007", true, Set.of(ENGINEER, COLLEAGUE));
    private Optional<String> laterDocument = Optional.empty();
    private final AuditableKinds kinds = new AuditableKinds(List.of(new WorkOrders()));
    private final AuditRecord audit = new AuditRecordService(kinds, locks, acting, Clock.fixed(NOW, ZoneOffset.UTC));
    private final UnauditRecord unaudit = new UnauditRecordService(kinds, locks, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void locksAFinishedRecord() {
        as(AUDITOR, () -> audit.audit(new AuditRecord.Command("WorkOrder", ORDER, 4)));
        assertThat(locks.of("WorkOrder", ORDER)).isEqualTo(AuditLock.audited("审核员", NOW));
    }

    @Test
    void refusesEverybodyWhoHadAHandInTheRecord() {
        assertRefused(ENGINEER, 4, "review.four-eyes");
        assertRefused(COLLEAGUE, 4, "review.four-eyes");
    }

    @Test
    void refusesARecordThatIsNotFinished() {
        order = new AuditableKind.Auditable(ORDER, 4, "WO2611-000007", false, Set.of());
        assertRefused(AUDITOR, 4, "review.not-finished");
    }

    @Test
    void refusesTheProgramItself() {
        assertThatThrownBy(() -> acting.as(
                        Actor.program("night batch", Door.BATCH, Permission.AUDIT_REVIEW),
                        () -> audit.audit(new AuditRecord.Command("WorkOrder", ORDER, 4))))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("review.four-eyes"));
    }

    @Test
    void refusesAnotherVersionThanTheAuditorRead() {
        assertThatThrownBy(() -> as(AUDITOR, () -> audit.audit(new AuditRecord.Command("WorkOrder", ORDER, 3))))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void refusesToAuditTwice() {
        as(AUDITOR, () -> audit.audit(new AuditRecord.Command("WorkOrder", ORDER, 4)));
        assertThatThrownBy(() -> as(AUDITOR, () -> audit.audit(new AuditRecord.Command("WorkOrder", ORDER, 4))))
                .isInstanceOf(Locked.class);
    }

    @Test
    void knowsNoOtherKindsAndNoOtherRecords() {
        assertThatThrownBy(() -> as(AUDITOR, () -> audit.audit(new AuditRecord.Command("Customer", ORDER, 4))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> as(AUDITOR, () -> audit.audit(new AuditRecord.Command("WorkOrder", new UUID(9, 9), 4))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void liftsTheLockForAReason() {
        as(AUDITOR, () -> audit.audit(new AuditRecord.Command("WorkOrder", ORDER, 4)));
        as(AUDITOR, () -> unaudit.unaudit(new UnauditRecord.Command("WorkOrder", ORDER, 4, " 金额有误 ")));
        assertThat(locks.of("WorkOrder", ORDER).isAudited()).isFalse();
        assertThat(locks.reasons).containsExactly(Map.entry(ORDER, "金额有误"));
    }

    @Test
    void asksForTheReasonOfALift() {
        as(AUDITOR, () -> audit.audit(new AuditRecord.Command("WorkOrder", ORDER, 4)));
        assertThatThrownBy(
                        () -> as(AUDITOR, () -> unaudit.unaudit(new UnauditRecord.Command("WorkOrder", ORDER, 4, " "))))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> assertThat(e.violations()).extracting("field").containsExactly("reason"));
        assertThat(locks.of("WorkOrder", ORDER).isAudited()).isTrue();
    }

    @Test
    void refusesToLiftWhatIsNotLockedOrWhatALaterDocumentDependsOn() {
        assertThatThrownBy(
                        () -> as(AUDITOR, () -> unaudit.unaudit(new UnauditRecord.Command("WorkOrder", ORDER, 4, "x"))))
                .hasMessageContaining("review.not-audited");
        as(AUDITOR, () -> audit.audit(new AuditRecord.Command("WorkOrder", ORDER, 4)));
        laterDocument = Optional.of("结算单");
        assertThatThrownBy(
                        () -> as(AUDITOR, () -> unaudit.unaudit(new UnauditRecord.Command("WorkOrder", ORDER, 4, "x"))))
                .hasMessageContaining("结算单");
    }

    private void assertRefused(UUID auditor, int version, String code) {
        assertThatThrownBy(() -> as(auditor, () -> audit.audit(new AuditRecord.Command("WorkOrder", ORDER, version))))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(locks.of("WorkOrder", ORDER).isAudited()).isFalse();
    }

    private void as(UUID user, Runnable work) {
        var actor = new Actor(
                Optional.of(user),
                "审核员",
                Set.of(Permission.AUDIT_REVIEW, Permission.AUDIT_CANCEL),
                RowScope.ALL,
                Optional.empty(),
                Optional.empty(),
                Door.WEB);
        acting.as(actor, work);
    }

    private final class WorkOrders implements AuditableKind {
        @Override
        public String kind() {
            return "WorkOrder";
        }

        @Override
        public Optional<Auditable> find(UUID id) {
            return Optional.of(order).filter(o -> o.id().equals(id));
        }

        @Override
        public void refuseUnauditIfDependedOn(UUID id) {
            laterDocument.ifPresent(document -> {
                throw new aftersales.domain.kernel.RuleBroken("review.depended-on", document);
            });
        }
    }

    private final class FakeLocks implements AuditLocks {
        private final Map<UUID, AuditLock> held = new HashMap<>();
        private final Map<UUID, String> reasons = new HashMap<>();

        @Override
        public AuditLock of(String kind, UUID id) {
            return held.getOrDefault(id, AuditLock.open());
        }

        @Override
        public void lock(String kind, UUID id, int version, Instant now) {
            held.put(id, AuditLock.audited(acting.current().name(), now));
        }

        @Override
        public void lift(String kind, UUID id, String reason, Instant now) {
            held.remove(id);
            reasons.put(id, reason);
        }
    }
}
