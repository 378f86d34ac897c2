package aftersales.persistence.workorder;

import aftersales.application.kernel.Acting;
import aftersales.domain.kernel.Permission;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import aftersales.persistence.kernel.ScopedVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who may read the history of a work order. */
@ApplicationScoped
class WorkOrderVisibility extends ScopedVisibility {
    @Inject
    WorkOrderVisibility(@ReadDb Reads reads, Acting acting) {
        super(reads, acting, "WorkOrder", Permission.WORK_ORDER_VIEW, "workorder.work_order r", WorkOrderScope::of);
    }
}
