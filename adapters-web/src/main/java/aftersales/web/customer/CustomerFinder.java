package aftersales.web.customer;

import aftersales.application.customer.CustomerListItem;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.CustomerView;
import aftersales.application.kernel.ListRequest;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the customer that a form is about, for pages that include {@code customer/_finder.xhtml}: known once the address
 * names one ({@code ?customer=<id>}).
 */
@Named
@RequestScoped
public class CustomerFinder {
    private static final int SHOWN = 12;

    private final CustomerQueries queries;
    private final HttpServletRequest request;
    private Optional<CustomerView> customer = Optional.empty();
    private Optional<List<CustomerListItem>> found = Optional.empty();

    @Inject
    public CustomerFinder(CustomerQueries queries, HttpServletRequest request) {
        this.queries = queries;
        this.request = request;
    }

    /** For the CDI proxy. */
    protected CustomerFinder() {
        this(null, null);
    }

    public boolean isKnown() {
        return parameter("customer").isPresent();
    }

    /** @throws NotFound when the address names none */
    public CustomerView getCustomer() {
        if (customer.isEmpty()) {
            customer = Optional.of(queries.view(asked()));
        }
        return customer.get();
    }

    private CustomerId asked() {
        var id = parameter("customer").orElse("");
        try {
            return new CustomerId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("Customer", id);
        }
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    public String getQ() {
        return parameter("q").orElse("");
    }

    /** Those that fit what was typed; none before. */
    public List<CustomerListItem> getFound() {
        if (found.isEmpty()) {
            found = Optional.of(parameter("q").map(this::find).orElse(List.of()));
        }
        return found.get();
    }

    private List<CustomerListItem> find(String typed) {
        return queries.list(
                        new ListRequest(Optional.of(typed), Map.of(), Optional.empty(), Optional.empty(), SHOWN, false))
                .items();
    }
}
