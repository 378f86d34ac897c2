package aftersales.web.customer;

import aftersales.application.customer.AddressView;
import aftersales.application.customer.CustomerAddresses;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.CustomerView;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.NotFound;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** Adds or changes an address of a customer: {@code ?id=<customer>&address=<address>}. */
@Named
@RequestScoped
public class AddressEditPage extends PageSupport {
    private final CustomerAddresses addresses;
    private final CustomerQueries queries;
    private Optional<CustomerView> customer = Optional.empty();
    private Optional<AddressForm> form = Optional.empty();
    private Optional<Integer> version = Optional.empty();

    @Inject
    public AddressEditPage(CustomerAddresses addresses, CustomerQueries queries) {
        this.addresses = addresses;
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected AddressEditPage() {
        this(null, null);
    }

    public CustomerView getCustomer() {
        if (customer.isEmpty()) {
            customer = Optional.of(queries.view(new CustomerId(idParameter("Customer"))));
        }
        return customer.get();
    }

    public boolean isNew() {
        return parameter("address").isEmpty();
    }

    public AddressForm getForm() {
        if (form.isEmpty()) {
            form = Optional.of(isNew() || isPost() ? new AddressForm() : AddressForm.of(onFile()));
        }
        return form.get();
    }

    private AddressView onFile() {
        UUID id = uuidParameter("address").orElseThrow(() -> new NotFound("Address", ""));
        return getCustomer().addresses().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Address", id));
    }

    public void save() {
        var id = new CustomerId(idParameter("Customer"));
        boolean saved = done(() -> {
            if (isNew()) {
                addresses.add(id, getVersion(), getForm().input());
            } else {
                addresses.change(id, getVersion(), onFile().id(), getForm().input());
            }
        });
        if (saved) {
            redirect("/customer/view?id=" + id.value() + "&tab=contacts", "customer.saved");
        }
    }

    public void remove() {
        var id = new CustomerId(idParameter("Customer"));
        if (done(() -> addresses.remove(id, getVersion(), onFile().id()))) {
            redirect("/customer/view?id=" + id.value() + "&tab=contacts", "customer.address.removed");
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("Customer", idParameter("Customer"), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> getCustomer().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }
}
