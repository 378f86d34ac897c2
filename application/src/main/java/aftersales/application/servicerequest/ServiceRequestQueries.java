package aftersales.application.servicerequest;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.kernel.Requires;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;

/** What one sees of service requests. */
@Requires(Permission.REQUEST_VIEW)
public interface ServiceRequestQueries {
    /**
     * Filters: {@code status}, {@code open} (true), {@code overdue} (true), {@code mine} (true), {@code type},
     * {@code priority}, {@code customer}, {@code unit}, {@code from}, {@code until} (civil dates of the opening),
     * {@code restored} ({@code IN_TIME}, {@code LATE}, {@code OPEN}: how the promise of restoration stands). Sorts:
     * {@code number}, {@code openedAt}, {@code priority}, {@code responseDueAt}, {@code arrivalDueAt}.
     */
    Listing<ServiceRequestListItem> list(ListRequest request);

    /** @throws aftersales.domain.kernel.NotFound when there is none that the actor may see */
    ServiceRequestView view(ServiceRequestId id);
}
