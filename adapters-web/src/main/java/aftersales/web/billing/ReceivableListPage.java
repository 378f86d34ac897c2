package aftersales.web.billing;

import aftersales.application.billing.ReceivableListItem;
import aftersales.application.billing.ReceivableQueries;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What is owed by whom. */
@Named
@RequestScoped
public class ReceivableListPage extends ListPage<ReceivableListItem> {
    @Inject
    ReceivableQueries queries;

    @Inject
    Messages messages;

    @Override
    protected Listing<ReceivableListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-raisedAt";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("billing.owing"), Map.of("owing", "true")),
                new Tab(messages.text("billing.overdue"), Map.of("overdue", "true")),
                new Tab(messages.text("billing.of-manufacturers"), Map.of("owing", "true", "debtor", "MANUFACTURER")),
                new Tab(messages.text("enum.ReceivableStatus.PAID"), Map.of("status", "PAID")),
                new Tab(messages.text("billing.all"), Map.of()));
    }
}
