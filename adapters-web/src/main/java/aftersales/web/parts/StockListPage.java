package aftersales.web.parts;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.parts.StockItem;
import aftersales.application.parts.StockQueries;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What lies where: the stock of stores and engineers. */
@Named
@RequestScoped
public class StockListPage extends ListPage<StockItem> {
    @Inject
    StockQueries queries;

    @Inject
    Messages messages;

    @Override
    protected Listing<StockItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "part";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("parts.stock.all"), Map.of()),
                new Tab(messages.text("parts.stock.stores"), Map.of("placeKind", "STORE")),
                new Tab(messages.text("parts.stock.engineers"), Map.of("placeKind", "ENGINEER")));
    }
}
