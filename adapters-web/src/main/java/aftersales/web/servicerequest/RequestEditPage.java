package aftersales.web.servicerequest;

import aftersales.application.servicerequest.ChangeRequest;
import aftersales.application.servicerequest.ServiceRequestQueries;
import aftersales.application.servicerequest.ServiceRequestView;
import aftersales.domain.servicerequest.ServiceRequestId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Mends what was taken down. */
@Named
@RequestScoped
public class RequestEditPage extends PageSupport {
    private final ChangeRequest change;
    private final ServiceRequestQueries requests;
    private final RequestFormChoices choices;
    private Optional<ServiceRequestView> view = Optional.empty();
    private Optional<RequestForm> form = Optional.empty();
    private Optional<Integer> version = Optional.empty();

    @Inject
    public RequestEditPage(ChangeRequest change, ServiceRequestQueries requests, RequestFormChoices choices) {
        this.change = change;
        this.requests = requests;
        this.choices = choices;
    }

    /** For the CDI proxy. */
    protected RequestEditPage() {
        this(null, null, null);
    }

    public ServiceRequestView getView() {
        if (view.isEmpty()) {
            view = Optional.of(requests.view(id()));
        }
        return view.get();
    }

    private ServiceRequestId id() {
        return new ServiceRequestId(idParameter("ServiceRequest"));
    }

    /** The customer's units, the one that stands on the request among them even when it is no longer in use. */
    public Map<String, String> getUnits() {
        var view = getView();
        var units = new LinkedHashMap<String, String>();
        view.unitId().ifPresent(unit -> units.put(unit.toString(), view.productName() + " · " + view.serialNumber()));
        units.putAll(choices.units(view.customerId()));
        return units;
    }

    public RequestForm getForm() {
        if (form.isEmpty()) {
            form = Optional.of(isPost() ? new RequestForm() : RequestForm.of(getView()));
        }
        return form.get();
    }

    public void save() {
        var id = id();
        var typed = getForm();
        boolean saved = done(() -> change.change(new ChangeRequest.Command(
                id,
                getVersion(),
                RequestFormChoices.unitId(typed.getUnit()),
                choices.newUnit(typed),
                typed.chosenType(),
                typed.givenTypeReason(),
                typed.input())));
        if (saved) {
            redirect("/servicerequest/view?id=" + id.value(), "servicerequest.saved");
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("ServiceRequest", id().value(), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> getView().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }
}
