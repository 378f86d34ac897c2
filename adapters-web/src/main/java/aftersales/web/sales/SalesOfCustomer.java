package aftersales.web.sales;

import aftersales.application.kernel.ListRequest;
import aftersales.application.sales.SaleListItem;
import aftersales.application.sales.SaleQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The newest sales to a customer, for the customer's file: {@code #{salesOfCustomer.of(id)}}. */
@Named
@RequestScoped
public class SalesOfCustomer {
    private static final int SHOWN = 20;

    private final SaleQueries queries;
    private final Map<UUID, List<SaleListItem>> read = new HashMap<>();

    @Inject
    public SalesOfCustomer(SaleQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected SalesOfCustomer() {
        this(null);
    }

    /** Asked once per request, however often the page looks. */
    public List<SaleListItem> of(UUID customer) {
        return read.computeIfAbsent(customer, id -> queries.list(
                        ListRequest.firstPage().limit(SHOWN).filter("customer", id.toString()))
                .items());
    }
}
