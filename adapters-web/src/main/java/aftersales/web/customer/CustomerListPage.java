package aftersales.web.customer;

import aftersales.application.customer.CustomerListItem;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.kernel.ListRequest;
import aftersales.application.kernel.Listing;
import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.ServiceLevel;
import aftersales.web.kernel.ListPage;
import aftersales.web.kernel.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The list of customers. */
@Named
@RequestScoped
public class CustomerListPage extends ListPage<CustomerListItem> {
    private final CustomerQueries queries;
    private final Messages messages;

    @Inject
    public CustomerListPage(CustomerQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** For the CDI proxy. */
    protected CustomerListPage() {
        this(null, null);
    }

    @Override
    protected Listing<CustomerListItem> load(ListRequest asked) {
        return queries.list(asked);
    }

    @Override
    protected String defaultSort() {
        return "-updatedAt";
    }

    @Override
    protected List<Tab> savedFilters() {
        return List.of(
                new Tab(messages.text("customer.all"), Map.of()),
                new Tab(messages.text("enum.ServiceLevel.GOLD"), Map.of("level", "GOLD")),
                new Tab(messages.text("enum.CustomerClass.COMPANY"), Map.of("customerClass", "COMPANY")),
                new Tab(messages.text("enum.CustomerStatus.BLACKLISTED"), Map.of("status", "BLACKLISTED")));
    }

    public List<String> getClasses() {
        return Arrays.stream(CustomerClass.values()).map(Enum::name).toList();
    }

    public List<String> getLevels() {
        return Arrays.stream(ServiceLevel.values()).map(Enum::name).toList();
    }
}
