package aftersales.web.installedbase;

import aftersales.application.installedbase.ChangeUnit;
import aftersales.application.installedbase.UnitQueries;
import aftersales.application.installedbase.UnitView;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.UnitId;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;

/** Corrects or completes the dates of a unit and the evidence for them. */
@Named
@RequestScoped
public class UnitEditPage extends PageSupport {
    private final ChangeUnit change;
    private final UnitQueries queries;
    private Optional<UnitView> view = Optional.empty();
    private Optional<Integer> version = Optional.empty();
    private LocalDate soldOn;
    private LocalDate installedOn;
    private LocalDate exchangedOn;
    private Optional<String> evidence = Optional.empty();

    @Inject
    public UnitEditPage(ChangeUnit change, UnitQueries queries) {
        this.change = change;
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected UnitEditPage() {
        this(null, null);
    }

    public UnitView getView() {
        if (view.isEmpty()) {
            view = Optional.of(queries.view(new UnitId(idParameter("Unit"))));
        }
        return view.get();
    }

    public void save() {
        var id = new UnitId(idParameter("Unit"));
        boolean saved = done(() -> change.change(new ChangeUnit.Command(
                id,
                getVersion(),
                new CustomerId(getView().userId()),
                Optional.ofNullable(soldOn),
                Optional.ofNullable(installedOn),
                Optional.ofNullable(exchangedOn),
                Optional.of(getEvidence()))));
        if (saved) {
            redirect("/installedbase/view?id=" + id.value(), "unit.saved");
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        return Optional.of(new Shown("Unit", idParameter("Unit"), getVersion()));
    }

    public int getVersion() {
        return version.orElseGet(() -> getView().version());
    }

    public void setVersion(int version) {
        this.version = Optional.of(version);
    }

    public LocalDate getSoldOn() {
        return isPost() ? soldOn : getView().soldOn().orElse(null);
    }

    public void setSoldOn(LocalDate soldOn) {
        this.soldOn = soldOn;
    }

    public LocalDate getInstalledOn() {
        return isPost() ? installedOn : getView().installedOn().orElse(null);
    }

    public void setInstalledOn(LocalDate installedOn) {
        this.installedOn = installedOn;
    }

    public LocalDate getExchangedOn() {
        return isPost() ? exchangedOn : getView().exchangedOn().orElse(null);
    }

    public void setExchangedOn(LocalDate exchangedOn) {
        this.exchangedOn = exchangedOn;
    }

    public String getEvidence() {
        return evidence.orElseGet(() -> getView().evidence());
    }

    public void setEvidence(String evidence) {
        this.evidence = Optional.of(Optional.ofNullable(evidence).orElse(""));
    }
}
