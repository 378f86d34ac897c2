package aftersales.web.servicerequest;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.servicerequest.ServiceRequestListItem;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.domain.servicerequest.Priority;
import aftersales.domain.servicerequest.RequestType;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Service requests; tabs by what has to be done with them. */
@Named
@RequestScoped
public class RequestListPage extends ListPage<ServiceRequestListItem> {
    private final ServiceRequestQueries queries;
    private final Messages messages;

    @Inject
    public RequestListPage(ServiceRequestQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected RequestListPage() {
        this(null, null);
    }

    @Override
    protected Listing<ServiceRequestListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-openedAt";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("servicerequest.tab.open"), Map.of("open", "true")),
                new Tab(messages.text("servicerequest.tab.new"), Map.of("status", "NEW")),
                new Tab(messages.text("servicerequest.tab.mine"), Map.of("mine", "true", "open", "true")),
                new Tab(messages.text("servicerequest.tab.overdue"), Map.of("overdue", "true")),
                new Tab(messages.text("servicerequest.tab.on-hold"), Map.of("status", "ON_HOLD")),
                new Tab(messages.text("servicerequest.tab.resolved"), Map.of("status", "RESOLVED")),
                new Tab(messages.text("servicerequest.tab.all"), Map.of()));
    }

    public RequestType[] getTypes() {
        return RequestType.values();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }
}
