package aftersales.web.servicerequest;

import aftersales.application.customer.AddressView;
import aftersales.application.customer.ContactView;
import aftersales.application.customer.CustomerView;
import aftersales.application.customer.PhoneView;
import aftersales.application.servicerequest.RequestInput;
import aftersales.application.servicerequest.ServiceRequestView;
import aftersales.domain.servicerequest.Priority;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.RequestType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The fields of a service request in a form. */
public class RequestForm {
    /** Stands among the units for one that is not registered yet. */
    static final String NEW_UNIT = "new";

    /** Stands among the units when the matter is about none. */
    static final String NO_UNIT = "none";

    private String unit = "";
    private String productCode = "";
    private String serialNumber = "";
    private String type = "";
    private String typeReason = "";
    private String faultText = "";
    private String symptomCode = "";
    private Priority priority = Priority.NORMAL;
    private Long expectedMinutes = RequestInput.USUAL_DURATION.toMinutes();
    private String contactName = "";
    private String contactPhone = "";
    private String siteAddress = "";
    private RequestChannel channel = RequestChannel.PHONE;

    /** What is known of the customer is filled in, unless it is masked for this reader. */
    static RequestForm forCustomer(CustomerView customer) {
        var form = new RequestForm();
        if (customer.masked()) {
            return form;
        }
        var contact = preferred(customer.contacts(), ContactView::preferred);
        form.contactName = contact.map(ContactView::name).orElse(customer.name());
        form.contactPhone = contact.flatMap(c -> preferred(c.phones(), PhoneView::preferred))
                .or(() -> preferred(customer.phones(), PhoneView::preferred))
                .map(PhoneView::entered)
                .orElse("");
        form.siteAddress = preferred(customer.addresses(), AddressView::preferred)
                .map(AddressView::oneLine)
                .orElse("");
        return form;
    }

    private static <T> Optional<T> preferred(List<T> all, Predicate<T> preferred) {
        return all.stream().max(Comparator.comparing(preferred::test));
    }

    static RequestForm of(ServiceRequestView view) {
        var form = new RequestForm();
        form.unit = view.unitId().map(Object::toString).orElse(NO_UNIT);
        boolean chosenByPerson = view.typeReason().isPresent();
        form.type = chosenByPerson ? view.type() : "";
        form.typeReason = view.typeReason().orElse("");
        form.faultText = view.faultText();
        form.symptomCode = view.symptomCode().orElse("");
        form.priority = Priority.valueOf(view.priority());
        form.expectedMinutes = view.expectedMinutes();
        form.contactName = view.contactName().orElse("");
        form.contactPhone = view.contactPhone().orElse("");
        form.siteAddress = view.siteAddress().orElse("");
        form.channel = RequestChannel.valueOf(view.channel());
        return form;
    }

    RequestInput input() {
        return new RequestInput(
                faultText,
                given(symptomCode),
                priority,
                Duration.ofMinutes(Optional.ofNullable(expectedMinutes).orElse(0L)),
                given(contactName),
                given(contactPhone),
                given(siteAddress));
    }

    /** Empty lets the cover of the unit decide. */
    Optional<RequestType> chosenType() {
        return given(type).map(RequestType::valueOf);
    }

    Optional<String> givenTypeReason() {
        return given(typeReason);
    }

    boolean isNewUnit() {
        return NEW_UNIT.equals(unit);
    }

    private static Optional<String> given(String typed) {
        return Optional.ofNullable(typed).filter(t -> !t.isBlank());
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = Optional.ofNullable(unit).orElse("");
    }

    public String getProductCode() {
        return productCode;
    }

    public void setProductCode(String productCode) {
        this.productCode = Optional.ofNullable(productCode).orElse("");
    }

    public String getSerialNumber() {
        return serialNumber;
    }

    public void setSerialNumber(String serialNumber) {
        this.serialNumber = Optional.ofNullable(serialNumber).orElse("");
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = Optional.ofNullable(type).orElse("");
    }

    public String getTypeReason() {
        return typeReason;
    }

    public void setTypeReason(String typeReason) {
        this.typeReason = Optional.ofNullable(typeReason).orElse("");
    }

    public String getFaultText() {
        return faultText;
    }

    public void setFaultText(String faultText) {
        this.faultText = Optional.ofNullable(faultText).orElse("");
    }

    public String getSymptomCode() {
        return symptomCode;
    }

    public void setSymptomCode(String symptomCode) {
        this.symptomCode = Optional.ofNullable(symptomCode).orElse("");
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public Long getExpectedMinutes() {
        return expectedMinutes;
    }

    public void setExpectedMinutes(Long expectedMinutes) {
        this.expectedMinutes = expectedMinutes;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(String contactPhone) {
        this.contactPhone = contactPhone;
    }

    public String getSiteAddress() {
        return siteAddress;
    }

    public void setSiteAddress(String siteAddress) {
        this.siteAddress = siteAddress;
    }

    public RequestChannel getChannel() {
        return channel;
    }

    public void setChannel(RequestChannel channel) {
        this.channel = channel;
    }
}
