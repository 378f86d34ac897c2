package aftersales.web.desk;

import aftersales.application.kernel.Acting;
import aftersales.application.kernel.ListRequest;
import aftersales.application.servicerequest.ServiceRequestListItem;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.application.workorder.WorkOrderListItem;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.domain.kernel.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is next on the first screen: the orders that wait for the acting person, and the requests that fall due first. */
@Named
@RequestScoped
public class HomeWork {
    private static final int ORDERS = 8;
    private static final int REQUESTS = 10;

    /**
     * The work orders that somebody with a right waits for.
     *
     * @param text key of what they are
     * @param href the list they are the beginning of
     * @param page the page on which one of them is worked on
     */
    private record Queue(
            Permission takes, String text, String href, String page, Map<String, String> filters, String sort) {}

    /** Whoever waits for several sees the first of them. */
    private static final List<Queue> QUEUES = List.of(
            new Queue(
                    Permission.AUDIT_REVIEW,
                    "home.to-audit",
                    "/workorder/list?state=FINISHED",
                    "/workorder/view",
                    Map.of("state", "FINISHED"),
                    "completedAt"),
            new Queue(
                    Permission.WORK_ORDER_DISPATCH,
                    "home.waiting-dispatch",
                    "/workorder/list?state=PENDING",
                    "/workorder/view",
                    Map.of("state", "PENDING"),
                    "createdAt"),
            new Queue(
                    Permission.WORK_ORDER_PERFORM,
                    "nav.my-jobs",
                    "/workorder/jobs",
                    "/workorder/job",
                    Map.of("state", "OUT", "mine", "true"),
                    "appointment"));

    private final ServiceRequestQueries requests;
    private final WorkOrderQueries orders;
    private final Acting acting;
    private Optional<List<ServiceRequestListItem>> requestsRead = Optional.empty();
    private Optional<List<WorkOrderListItem>> ordersRead = Optional.empty();

    @Inject
    public HomeWork(ServiceRequestQueries requests, WorkOrderQueries orders, Acting acting) {
        this.requests = requests;
        this.orders = orders;
        this.acting = acting;
    }

    /** For the CDI proxy. */
    protected HomeWork() {
        this(null, null, null);
    }

    private Optional<Queue> queue() {
        var actor = acting.current();
        return QUEUES.stream()
                .filter(queue -> actor.has(queue.takes()) && actor.has(Permission.WORK_ORDER_VIEW))
                .findFirst();
    }

    /** Key of what the orders are; empty for those whom none wait for. */
    public String getOrdersText() {
        return queue().map(queue -> queue.text()).orElse("");
    }

    public String getOrdersLink() {
        return queue().map(queue -> queue.href()).orElse("");
    }

    public String getOrderPage() {
        return queue().map(queue -> queue.page()).orElse("");
    }

    public List<WorkOrderListItem> getOrders() {
        if (ordersRead.isEmpty()) {
            ordersRead = Optional.of(queue().map(queue -> orders.list(asked(queue.filters(), queue.sort(), ORDERS))
                            .items())
                    .orElse(List.of()));
        }
        return ordersRead.get();
    }

    /** Whether it is the acting person's work to see that promises to customers are kept. */
    public boolean isForRequests() {
        return acting.current().has(Permission.REQUEST_HANDLE)
                && acting.current().has(Permission.REQUEST_VIEW);
    }

    /** The open requests whose promises run out first. */
    public List<ServiceRequestListItem> getRequests() {
        if (requestsRead.isEmpty()) {
            requestsRead = Optional.of(
                    isForRequests()
                            ? requests.list(asked(Map.of("open", "true"), "arrivalDueAt", REQUESTS))
                                    .items()
                            : List.of());
        }
        return requestsRead.get();
    }

    private static ListRequest asked(Map<String, String> filters, String sort, int rows) {
        return new ListRequest(Optional.empty(), filters, Optional.of(sort), Optional.empty(), rows, false);
    }
}
