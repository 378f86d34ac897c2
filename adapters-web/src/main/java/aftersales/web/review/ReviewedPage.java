package aftersales.web.review;

import aftersales.application.review.AuditRecord;
import aftersales.application.review.UnauditRecord;
import aftersales.domain.kernel.Permission;
import aftersales.web.kernel.PageSupport;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * The page of a document that can be audited ({@code /review/_actions.xhtml}, {@code _sealed.xhtml}, {@code _dialog.xhtml}):
 * audit, un-audit, the version that the reader saw and the reason that every dialog asks for.
 */
public abstract class ReviewedPage extends PageSupport {
    @Inject
    AuditRecord auditRecord;

    @Inject
    UnauditRecord unauditRecord;

    private Optional<Integer> version = Optional.empty();
    private String reason = "";

    /** The document as review needs to know it. */
    public record Document(String kind, UUID id, int version, boolean finished, boolean audited) {}

    protected abstract Document document();

    /** Address of the page itself. */
    protected abstract String address();

    public boolean isAudited() {
        return document().audited();
    }

    public boolean isMayAudit() {
        return isSent("audit-form")
                || (document().finished() && !isAudited() && acting().current().has(Permission.AUDIT_REVIEW));
    }

    public boolean isMayUnaudit() {
        return isSent("unaudit-form") || (isAudited() && acting().current().has(Permission.AUDIT_CANCEL));
    }

    public void audit() {
        var document = document();
        then(
                "review.done.audit",
                () -> auditRecord.audit(new AuditRecord.Command(document.kind(), document.id(), getVersion())));
    }

    public void unaudit() {
        var document = document();
        then(
                "review.done.unaudit",
                () -> unauditRecord.unaudit(
                        new UnauditRecord.Command(document.kind(), document.id(), getVersion(), reason)));
    }

    /** Does {@code work} and comes back to the page, where one sentence says what was done. */
    protected final void then(String notice, Runnable work) {
        var back = address();
        if (done(work)) {
            redirect(back, notice);
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        var document = document();
        return Optional.of(new Shown(document.kind(), document.id(), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> document().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
