package aftersales.web.parts;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.parts.MovementItem;
import aftersales.application.parts.StockQueries;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The ledger of movements. */
@Named
@RequestScoped
public class StockMovementListPage extends ListPage<MovementItem> {
    @Inject
    StockQueries queries;

    @Inject
    Messages messages;

    @Override
    protected Listing<MovementItem> load(ListRequest asked) {
        return queries.movements(asked);
    }

    @Override
    protected String defaultSort() {
        return "-at";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("parts.movements.all"), Map.of()),
                new Tab(messages.text("parts.movements.documents"), Map.of("sourceKind", "STOCK_DOCUMENT")),
                new Tab(messages.text("parts.movements.orders"), Map.of("sourceKind", "WORK_ORDER")));
    }
}
