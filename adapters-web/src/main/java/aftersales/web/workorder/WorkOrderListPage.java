package aftersales.web.workorder;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.workorder.WorkOrderListItem;
import aftersales.application.workorder.WorkOrderQueries;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Work orders by state: pending, dispatched, completed, audited (FLD-01). */
@Named
@RequestScoped
public class WorkOrderListPage extends ListPage<WorkOrderListItem> {
    private final WorkOrderQueries queries;
    private final Messages messages;

    @Inject
    public WorkOrderListPage(WorkOrderQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected WorkOrderListPage() {
        this(null, null);
    }

    @Override
    protected Listing<WorkOrderListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-createdAt";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("workorder.tab.pending"), Map.of("state", "PENDING")),
                new Tab(messages.text("workorder.tab.out"), Map.of("state", "OUT")),
                new Tab(messages.text("workorder.tab.finished"), Map.of("state", "FINISHED")),
                new Tab(messages.text("workorder.tab.audited"), Map.of("state", "AUDITED")),
                new Tab(messages.text("workorder.tab.all"), Map.of()));
    }
}
