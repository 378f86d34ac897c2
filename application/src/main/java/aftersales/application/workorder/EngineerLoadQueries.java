package aftersales.application.workorder;

import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import java.util.List;

/** Who could be sent, and how busy everybody is (FLD-07). */
@Requires(Permission.WORK_ORDER_DISPATCH)
public interface EngineerLoadQueries {
    /** How the list is ordered; whoever comes first is proposed first. */
    enum Order {
        LEAST_LOADED,
        MOST_SERVICES,
        LONGEST_IDLE,
        NAME
    }

    /** Field engineers who are not disabled. */
    List<EngineerLoad> engineers(Order order);
}
