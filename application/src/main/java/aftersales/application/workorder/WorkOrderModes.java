package aftersales.application.workorder;

import aftersales.domain.workorder.WorkOrderMode;

/** How finely new orders are followed: configuration, short unless somebody chose otherwise. */
public interface WorkOrderModes {
    WorkOrderMode mode();
}
