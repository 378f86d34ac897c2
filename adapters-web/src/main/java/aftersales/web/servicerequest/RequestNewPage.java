package aftersales.web.servicerequest;

import aftersales.application.call.CallQueries;
import aftersales.application.customer.CustomerListItem;
import aftersales.application.customer.CustomerQueries;
import aftersales.application.customer.CustomerView;
import aftersales.application.kernel.ListRequest;
import aftersales.application.servicerequest.OpenServiceRequest;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.domain.call.CallId;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes a request down: for the customer in the address, on the unit and out of the call in it; else finds the customer. */
@Named
@RequestScoped
public class RequestNewPage extends PageSupport {
    private static final int FOUND = 12;

    private final OpenServiceRequest open;
    private final ServiceRequestQueries requests;
    private final CustomerQueries customers;
    private final CallQueries calls;
    private final RequestFormChoices choices;
    private Optional<Optional<UUID>> customerId = Optional.empty();
    private Optional<CustomerView> customer = Optional.empty();
    private Optional<List<CustomerListItem>> found = Optional.empty();
    private Optional<RequestForm> form = Optional.empty();

    @Inject
    public RequestNewPage(
            OpenServiceRequest open,
            ServiceRequestQueries requests,
            CustomerQueries customers,
            CallQueries calls,
            RequestFormChoices choices) {
        this.open = open;
        this.requests = requests;
        this.customers = customers;
        this.calls = calls;
        this.choices = choices;
    }

    /** For the CDI proxy. */
    protected RequestNewPage() {
        this(null, null, null, null, null);
    }

    public boolean isCustomerKnown() {
        return customerId().isPresent();
    }

    /** The customer in the address, else the one who made the call, unless somebody asks for another. */
    private Optional<UUID> customerId() {
        if (customerId.isEmpty()) {
            customerId = Optional.of(uuidParameter("customer").or(this::caller));
        }
        return customerId.get();
    }

    private Optional<UUID> caller() {
        boolean maySee = acting().current().has(Permission.CALL_VIEW)
                || acting().current().has(Permission.CALL_HANDLE);
        return uuidParameter("call")
                .filter(call -> maySee && parameter("other").isEmpty())
                .flatMap(call -> calls.view(new CallId(call)).customerId());
    }

    /** What the address carries on when another customer is looked for; empty without a call. */
    public String getOtherCustomer() {
        return getCall().isEmpty() ? "" : "?call=" + getCall() + "&other=true";
    }

    public CustomerView getCustomer() {
        if (customer.isEmpty()) {
            customer = Optional.of(customers.view(new CustomerId(customerId().orElseThrow())));
        }
        return customer.get();
    }

    /** Customers that fit what was typed; none before. */
    public List<CustomerListItem> getFound() {
        if (found.isEmpty()) {
            found = Optional.of(parameter("q")
                    .map(q -> customers
                            .list(new ListRequest(
                                    Optional.of(q), Map.of(), Optional.empty(), Optional.empty(), FOUND, false))
                            .items())
                    .orElse(List.of()));
        }
        return found.get();
    }

    public String getQ() {
        return parameter("q").orElse("");
    }

    /** Id of the call, which the address carries on; empty without one. */
    public String getCall() {
        return uuidParameter("call").map(UUID::toString).orElse("");
    }

    public RequestForm getForm() {
        if (form.isEmpty()) {
            form = Optional.of(isPost() ? new RequestForm() : blank());
        }
        return form.get();
    }

    private RequestForm blank() {
        var blank = RequestForm.forCustomer(getCustomer());
        blank.setUnit(uuidParameter("unit").map(UUID::toString).orElseGet(this::onlyUnit));
        return blank;
    }

    /** A customer with a single unit rings about that one. */
    private String onlyUnit() {
        var units = choices.units(getCustomer().id()).keySet().stream()
                .filter(key -> key.length() == 36)
                .toList();
        return units.size() == 1 ? units.get(0) : units.isEmpty() ? RequestForm.NEW_UNIT : "";
    }

    public void save() {
        result(this::opened)
                .ifPresent(id -> redirect(
                        "/servicerequest/view?id=" + id.value(),
                        "servicerequest.opened",
                        requests.view(id).number()));
    }

    private ServiceRequestId opened() {
        var typed = getForm();
        return open.open(new OpenServiceRequest.Command(
                new CustomerId(getCustomer().id()),
                RequestFormChoices.unitId(typed.getUnit()),
                choices.newUnit(typed),
                typed.chosenType(),
                typed.givenTypeReason(),
                typed.input(),
                typed.getChannel(),
                uuidParameter("call").map(CallId::new),
                Optional.empty()));
    }
}
