package aftersales.web.customer;

import aftersales.application.customer.ContactInput;
import aftersales.application.customer.CustomerListItem;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.RegisterCustomer;
import aftersales.domain.customer.CustomerId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens a customer file; out of a call with the caller's number filled in ({@code ?call=<id>}). */
@Named
@RequestScoped
public class CustomerNewPage extends PageSupport {
    private static final int PHONE_ROWS = 3;

    private final RegisterCustomer register;
    private final CustomerQueries queries;
    private final Instance<CallBehind> calls;
    private final AddressForm address = new AddressForm();
    private Optional<CustomerForm> form = Optional.empty();
    private String code = "";
    private String contactName = "";
    private List<CustomerListItem> duplicates = List.of();

    @Inject
    public CustomerNewPage(RegisterCustomer register, CustomerQueries queries, Instance<CallBehind> calls) {
        this.register = register;
        this.queries = queries;
        this.calls = calls;
    }

    /** For the CDI proxy. */
    protected CustomerNewPage() {
        this(null, null, null);
    }

    public CustomerForm getForm() {
        if (form.isEmpty()) {
            var fresh = new CustomerForm();
            fresh.phoneRows(PHONE_ROWS);
            if (!isPost()) {
                callersNumber().ifPresent(fresh.getPhones().get(0)::setNumber);
            }
            form = Optional.of(fresh);
        }
        return form.get();
    }

    private Optional<String> callersNumber() {
        return uuidParameter("call").flatMap(call -> calls.stream()
                .flatMap(behind -> behind.number(call).stream())
                .findFirst());
    }

    public void save() {
        save(false);
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            result(this::similar).ifPresent(found -> duplicates = found);
        }
    }

    /** Opens the file although others have its name or number: the person has looked at them. */
    public void saveAnother() {
        save(true);
    }

    private void save(boolean allowDuplicate) {
        result(() -> register.register(command(allowDuplicate))).ifPresent(this::saved);
    }

    private List<CustomerListItem> similar() {
        return queries.duplicates(
                getForm().getName(),
                getForm().phoneInputs().stream().map(p -> p.number()).toList());
    }

    private void saved(CustomerId id) {
        uuidParameter("call").ifPresent(call -> calls.forEach(behind -> behind.belongsTo(call, id.value())));
        redirect("/customer/view?id=" + id.value(), "customer.created");
    }

    private RegisterCustomer.Command command(boolean allowDuplicate) {
        var contacts = given(contactName).stream()
                .map(name -> new ContactInput(name, Optional.empty(), Optional.empty(), true, true, List.of()))
                .toList();
        return new RegisterCustomer.Command(
                given(code),
                getForm().profile(Optional.empty()),
                getForm().reach(),
                contacts,
                address.isBlank() ? List.of() : List.of(address.input()),
                allowDuplicate);
    }

    /** Files that may be the same customer; the person looks before opening another. */
    public List<CustomerListItem> getDuplicates() {
        return duplicates;
    }

    public AddressForm getAddress() {
        return address;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    /** The call that this file comes from, for the way back. */
    public Optional<UUID> getCall() {
        return uuidParameter("call");
    }
}
