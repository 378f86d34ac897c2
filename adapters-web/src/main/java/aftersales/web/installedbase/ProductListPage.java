package aftersales.web.installedbase;

import aftersales.application.installedbase.ProductListItem;
import aftersales.application.installedbase.ProductQueries;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The product catalogue. */
@Named
@RequestScoped
public class ProductListPage extends ListPage<ProductListItem> {
    private final ProductQueries queries;
    private final Messages messages;

    @Inject
    public ProductListPage(ProductQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected ProductListPage() {
        this(null, null);
    }

    @Override
    protected Listing<ProductListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "code";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("product.all"), Map.of()),
                new Tab(messages.text("enum.ProductStatus.CURRENT"), Map.of("status", "CURRENT")),
                new Tab(messages.text("enum.ProductStatus.DISCONTINUED"), Map.of("status", "DISCONTINUED")));
    }
}
