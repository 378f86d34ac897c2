package aftersales.persistence.workorder;

import aftersales.application.workorder.WorkOrderModes;
import aftersales.domain.workorder.WorkOrderMode;
import aftersales.persistence.kernel.ReadDb;
import aftersales.persistence.kernel.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

@ApplicationScoped
class SqlWorkOrderModes implements WorkOrderModes {
    private final Reads reads;

    @Inject
    SqlWorkOrderModes(@ReadDb Reads reads) {
        this.reads = reads;
    }

    @Override
    public WorkOrderMode mode() {
        return reads.one(
                        "select mode from workorder.setting",
                        Map.of(),
                        (rs, context) -> WorkOrderMode.valueOf(rs.getString("mode")))
                .orElse(WorkOrderMode.SHORT);
    }
}
