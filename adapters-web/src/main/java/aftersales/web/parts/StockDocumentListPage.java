package aftersales.web.parts;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.parts.StockDocumentListItem;
import aftersales.application.parts.StockDocumentQueries;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Receipts, issues, returns, transfers and scrap notes. */
@Named
@RequestScoped
public class StockDocumentListPage extends ListPage<StockDocumentListItem> {
    @Inject
    StockDocumentQueries queries;

    @Inject
    Messages messages;

    @Override
    protected Listing<StockDocumentListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-createdAt";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("parts.documents.all"), Map.of()),
                new Tab(messages.text("parts.documents.drafts"), Map.of("status", "DRAFT")),
                new Tab(messages.text("enum.StockDocumentKind.RECEIPT"), Map.of("kind", "RECEIPT")),
                new Tab(messages.text("enum.StockDocumentKind.ISSUE"), Map.of("kind", "ISSUE")),
                new Tab(messages.text("enum.StockDocumentKind.RETURN"), Map.of("kind", "RETURN")),
                new Tab(messages.text("enum.StockDocumentKind.TRANSFER"), Map.of("kind", "TRANSFER")),
                new Tab(messages.text("enum.StockDocumentKind.SCRAP"), Map.of("kind", "SCRAP")));
    }
}
