package aftersales.persistence.workorder;

import aftersales.application.kernel.RecordVisibility;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.domain.workorder.WorkOrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who sees the record sees its history. */
@ApplicationScoped
class WorkOrderVisibility implements RecordVisibility {
    private final WorkOrderQueries orders;

    @Inject
    WorkOrderVisibility(WorkOrderQueries orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return "WorkOrder";
    }

    @Override
    public void requireVisible(UUID id) {
        orders.view(new WorkOrderId(id));
    }
}
