package aftersales.application.workorder;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.workorder.WorkOrderId;
import java.util.List;

/** What one sees of work orders. An engineer whose row scope is his own sees those that he is assigned to. */
@Requires(Permission.WORK_ORDER_VIEW)
public interface WorkOrderQueries {
    /**
     * Filters: {@code state} ({@code PENDING}, {@code OUT}, {@code FINISHED}, {@code AUDITED}), {@code status},
     * {@code engineer}, {@code mine} (true), {@code customer}, {@code unit}, {@code request}, {@code from}, {@code until}
     * (civil dates of creation), {@code completedFrom}, {@code completedUntil} (of completion),
     * {@code fee} (with a line of that kind). Sorts: {@code number}, {@code createdAt}, {@code dispatchedAt}, {@code completedAt},
     * {@code appointment}.
     */
    Listing<WorkOrderListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none that the actor may see */
    WorkOrderView view(WorkOrderId id);

    /** The jobs that the actor still has to do, and those that he finished today, the next one first. */
    List<JobItem> myJobs();
}
