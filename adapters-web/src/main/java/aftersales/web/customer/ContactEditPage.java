package aftersales.web.customer;

import aftersales.application.customer.ContactInput;
import aftersales.application.customer.ContactView;
import aftersales.application.customer.CustomerContacts;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.CustomerView;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.NotFound;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds or changes a contact of a customer: {@code ?id=<customer>&contact=<contact>}. */
@Named
@RequestScoped
public class ContactEditPage extends PageSupport {
    private static final int PHONE_ROWS = 3;

    private final CustomerContacts contacts;
    private final CustomerQueries queries;
    private Optional<CustomerView> customer = Optional.empty();
    private Optional<Integer> version = Optional.empty();
    private Optional<List<PhoneForm>> phones = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Optional<String> department = Optional.empty();
    private Optional<String> email = Optional.empty();
    private Optional<Boolean> preferred = Optional.empty();
    private Optional<Boolean> caller = Optional.empty();

    @Inject
    public ContactEditPage(CustomerContacts contacts, CustomerQueries queries) {
        this.contacts = contacts;
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected ContactEditPage() {
        this(null, null);
    }

    public CustomerView getCustomer() {
        if (customer.isEmpty()) {
            customer = Optional.of(queries.view(new CustomerId(idParameter("Customer"))));
        }
        return customer.get();
    }

    public boolean isNew() {
        return parameter("contact").isEmpty();
    }

    /** The contact on file; empty for a new one. */
    private Optional<ContactView> onFile() {
        if (isNew()) {
            return Optional.empty();
        }
        UUID id = uuidParameter("contact").orElseThrow(() -> new NotFound("Contact", ""));
        return Optional.of(getCustomer().contacts().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Contact", id)));
    }

    public void save() {
        var id = new CustomerId(idParameter("Customer"));
        boolean saved = done(() -> {
            if (isNew()) {
                contacts.add(id, getVersion(), input());
            } else {
                contacts.change(id, getVersion(), onFile().orElseThrow().id(), input());
            }
        });
        if (saved) {
            redirect("/customer/view?id=" + id.value() + "&tab=contacts", "customer.saved");
        }
    }

    public void remove() {
        var id = new CustomerId(idParameter("Customer"));
        if (done(() -> contacts.remove(id, getVersion(), onFile().orElseThrow().id()))) {
            redirect("/customer/view?id=" + id.value() + "&tab=contacts", "customer.contact.removed");
        }
    }

    private ContactInput input() {
        return new ContactInput(
                getName(),
                Optional.of(getDepartment()),
                Optional.of(getEmail()),
                isPreferred(),
                isCaller(),
                PhoneForm.inputs(getPhones()));
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("Customer", idParameter("Customer"), getVersion()));
    }

    public List<PhoneForm> getPhones() {
        if (phones.isEmpty()) {
            var known = new ArrayList<PhoneForm>();
            if (!isPost()) {
                onFile().ifPresent(c -> c.phones().forEach(p -> known.add(new PhoneForm(p.entered(), p.label()))));
            }
            phones = Optional.of(PhoneForm.rows(known, Math.max(PHONE_ROWS, known.size())));
        }
        return phones.get();
    }

    public int getVersion() {
        return version.orElseGet(() -> getCustomer().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }

    public String getName() {
        return name.orElseGet(() -> onFile().map(ContactView::name).orElse(""));
    }

    public void setName(String name) {
        this.name = Optional.of(Optional.ofNullable(name).orElse(""));
    }

    public String getDepartment() {
        return department.orElseGet(() -> onFile().map(ContactView::department).orElse(""));
    }

    public void setDepartment(String department) {
        this.department = Optional.of(Optional.ofNullable(department).orElse(""));
    }

    public String getEmail() {
        return email.orElseGet(() -> onFile().map(ContactView::email).orElse(""));
    }

    public void setEmail(String email) {
        this.email = Optional.of(Optional.ofNullable(email).orElse(""));
    }

    public boolean isPreferred() {
        return preferred.orElseGet(() -> onFile().map(ContactView::preferred).orElse(false));
    }

    public void setPreferred(boolean preferred) {
        this.preferred = Optional.of(preferred);
    }

    public boolean isCaller() {
        return caller.orElseGet(() -> onFile().map(ContactView::caller).orElse(true));
    }

    public void setCaller(boolean caller) {
        this.caller = Optional.of(caller);
    }
}
