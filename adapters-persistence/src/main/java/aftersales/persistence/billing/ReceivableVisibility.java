package aftersales.persistence.billing;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.ScopedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read the history of a receivable. */
@ApplicationScoped
class ReceivableVisibility extends ScopedVisibility {
    @Inject
    ReceivableVisibility(@ReadDb Reads reads, Acting acting) {
        super(
                reads,
                acting,
                JpaReceivables.KIND,
                Permission.RECEIVABLE_VIEW,
                "billing.receivable r",
                ReceivableScope::of);
    }
}
