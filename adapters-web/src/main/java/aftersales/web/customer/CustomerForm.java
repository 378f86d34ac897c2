package aftersales.web.customer;

import aftersales.application.customer.CustomerView;
import aftersales.application.customer.PhoneInput;
import aftersales.application.customer.ProfileInput;
import aftersales.application.customer.ReachInput;
import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.CustomerStatus;
import aftersales.domain.customer.ServiceLevel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The fields of a customer file in a form. */
public class CustomerForm {
    private String name = "";
    private String shortName = "";
    private CustomerClass customerClass = CustomerClass.CONSUMER;
    private String type = "";
    private String group = "";
    private ServiceLevel level = ServiceLevel.STANDARD;
    private String source = "";
    private Optional<UUID> ownerUser = Optional.empty();
    private String ownerName = "";
    private String email = "";
    private String notes = "";
    private CustomerStatus status = CustomerStatus.ACTIVE;
    private List<PhoneForm> phones = List.of();

    static CustomerForm of(CustomerView view) {
        var form = new CustomerForm();
        form.name = view.name();
        form.shortName = view.shortName();
        form.customerClass = CustomerClass.valueOf(view.customerClass());
        form.type = view.type();
        form.group = view.group();
        form.level = ServiceLevel.valueOf(view.level());
        form.source = view.source();
        form.ownerUser = view.ownerUser();
        form.ownerName = view.ownerName();
        form.email = view.email();
        form.notes = view.notes();
        form.status = CustomerStatus.valueOf(view.status());
        form.phones = view.phones().stream()
                .map(phone -> new PhoneForm(phone.entered(), phone.label()))
                .toList();
        return form;
    }

    void phoneRows(int rows) {
        phones = PhoneForm.rows(phones, rows);
    }

    /** @param before what was on file: another name is another salesperson */
    ProfileInput profile(Optional<CustomerView> before) {
        boolean sameOwner =
                before.filter(view -> view.ownerName().equals(ownerName)).isPresent();
        return new ProfileInput(
                name,
                Optional.of(shortName),
                customerClass,
                Optional.of(type),
                Optional.of(group),
                level,
                Optional.of(source),
                sameOwner ? ownerUser : Optional.empty(),
                Optional.of(ownerName),
                Optional.of(notes));
    }

    ReachInput reach() {
        return new ReachInput(Optional.of(email), phoneInputs());
    }

    List<PhoneInput> phoneInputs() {
        return PhoneForm.inputs(phones);
    }

    private static String text(String typed) {
        return Optional.ofNullable(typed).orElse("");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = text(shortName);
    }

    public CustomerClass getCustomerClass() {
        return customerClass;
    }

    public void setCustomerClass(CustomerClass customerClass) {
        this.customerClass = customerClass;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = text(type);
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = text(group);
    }

    public ServiceLevel getLevel() {
        return level;
    }

    public void setLevel(ServiceLevel level) {
        this.level = level;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = text(source);
    }

    public String getOwnerName() {
        return ownerName;
    }

    public void setOwnerName(String ownerName) {
        this.ownerName = text(ownerName);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = text(email);
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = text(notes);
    }

    public CustomerStatus getStatus() {
        return status;
    }

    public void setStatus(CustomerStatus status) {
        this.status = status;
    }

    public List<PhoneForm> getPhones() {
        return phones;
    }

    public CustomerClass[] getClasses() {
        return CustomerClass.values();
    }

    public ServiceLevel[] getLevels() {
        return ServiceLevel.values();
    }

    public CustomerStatus[] getStatuses() {
        return CustomerStatus.values();
    }
}
