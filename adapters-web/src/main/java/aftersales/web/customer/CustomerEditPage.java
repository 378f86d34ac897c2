package aftersales.web.customer;

import aftersales.application.customer.ChangeCustomer;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.CustomerView;
import aftersales.domain.customer.CustomerId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Changes the basics of a customer file. */
@Named
@RequestScoped
public class CustomerEditPage extends PageSupport {
    private static final int FEWEST_PHONE_ROWS = 3;

    private final ChangeCustomer change;
    private final CustomerQueries queries;
    private Optional<CustomerView> view = Optional.empty();
    private Optional<CustomerForm> form = Optional.empty();
    private Optional<Integer> version = Optional.empty();

    @Inject
    public CustomerEditPage(ChangeCustomer change, CustomerQueries queries) {
        this.change = change;
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected CustomerEditPage() {
        this(null, null);
    }

    public CustomerView getView() {
        if (view.isEmpty()) {
            view = Optional.of(queries.view(new CustomerId(idParameter("Customer"))));
        }
        return view.get();
    }

    public CustomerForm getForm() {
        if (form.isEmpty()) {
            var fresh = isPost() ? new CustomerForm() : CustomerForm.of(getView());
            fresh.phoneRows(
                    isPost()
                            ? sentPhoneRows()
                            : Math.max(FEWEST_PHONE_ROWS, getView().phones().size() + 1));
            form = Optional.of(fresh);
        }
        return form.get();
    }

    /** The form comes back with as many rows as it was shown with, whatever others have changed meanwhile. */
    private static int sentPhoneRows() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        int rows = 0;
        while (sent.containsKey("customer:phones-" + rows + "-number")) {
            rows++;
        }
        return rows;
    }

    public void save() {
        var customer = new CustomerId(idParameter("Customer"));
        boolean saved = done(() -> change.change(new ChangeCustomer.Command(
                customer,
                getVersion(),
                getForm().profile(Optional.of(getView())),
                getForm().getStatus(),
                getView().masked() ? Optional.empty() : Optional.of(getForm().reach()))));
        if (saved) {
            redirect("/customer/view?id=" + customer.value(), "customer.saved");
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("Customer", idParameter("Customer"), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> getView().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }
}
