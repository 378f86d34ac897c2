package aftersales.web.sales;

import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.application.sales.SaleListItem;
import aftersales.application.sales.SaleQueries;
import aftersales.web.kernel.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The list of sales. */
@Named
@RequestScoped
public class SaleListPage extends ListPage<SaleListItem> {
    private final SaleQueries queries;

    @Inject
    public SaleListPage(SaleQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected SaleListPage() {
        this(null);
    }

    @Override
    protected Listing<SaleListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-soldOn";
    }
}
