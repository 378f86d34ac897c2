package aftersales.web.maintenance;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.maintenance.MaintenancePlanListItem;
import aftersales.application.maintenance.MaintenancePlanQueries;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** All maintenance plans; tabs for those at work, due and ended. */
@Named
@RequestScoped
public class MaintenanceListPage extends ListPage<MaintenancePlanListItem> {
    private final MaintenancePlanQueries plans;
    private final Messages messages;

    @Inject
    public MaintenanceListPage(MaintenancePlanQueries plans, Messages messages) {
        this.plans = plans;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected MaintenanceListPage() {
        this(null, null);
    }

    @Override
    protected Listing<MaintenancePlanListItem> load(ListRequest asked) {
        return plans.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "nextDueOn";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("maintenance.filter.all"), Map.of()),
                new Tab(messages.text("maintenance.filter.due"), Map.of("due", "true")),
                new Tab(messages.text("maintenance.filter.active"), Map.of("status", "ACTIVE")),
                new Tab(messages.text("maintenance.filter.ended"), Map.of("status", "ENDED")));
    }
}
