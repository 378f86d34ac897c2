package aftersales.web.customer;

import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.CustomerView;
import aftersales.domain.customer.CustomerId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One customer file. */
@Named
@RequestScoped
public class CustomerViewPage extends PageSupport {
    private final CustomerQueries queries;
    private Optional<CustomerView> view = Optional.empty();

    @Inject
    public CustomerViewPage(CustomerQueries queries) {
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected CustomerViewPage() {
        this(null);
    }

    public CustomerView getView() {
        if (view.isEmpty()) {
            view = Optional.of(queries.view(new CustomerId(idParameter("Customer"))));
        }
        return view.get();
    }

    /** Which part is open: {@code basics}, {@code contacts}, {@code units}, … */
    public String getTab() {
        return parameter("tab").orElse("basics");
    }

    public boolean isAt(String tab) {
        return getTab().equals(tab);
    }
}
