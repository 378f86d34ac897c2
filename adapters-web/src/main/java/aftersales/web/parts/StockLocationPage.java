package aftersales.web.parts;

import aftersales.application.parts.KeepStockLocations;
import aftersales.application.parts.StockLocationInput;
import aftersales.application.parts.StockLocationView;
import aftersales.application.parts.StockQueries;
import aftersales.domain.parts.StockLocationId;
import aftersales.web.kernel.PageSupport;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The stores, and the one that is opened or changed. */
@Named
@RequestScoped
public class StockLocationPage extends PageSupport {
    private static final String KIND = "StockLocation";

    @Inject
    KeepStockLocations keep;

    @Inject
    StockQueries stock;

    private Optional<List<StockLocationView>> all = Optional.empty();
    private int version;
    private String code = "";
    private String name = "";
    private String address = "";
    private boolean active = true;

    @PostConstruct
    void fill() {
        if (isPost() || isNew()) {
            return;
        }
        var view = stock.location(id());
        version = view.version();
        code = view.code();
        name = view.name();
        address = view.address().orElse("");
        active = view.active();
    }

    public List<StockLocationView> getAll() {
        if (all.isEmpty()) {
            all = Optional.of(stock.locations());
        }
        return all.get();
    }

    public boolean isNew() {
        return parameter("id").isEmpty();
    }

    private StockLocationId id() {
        return new StockLocationId(idParameter(KIND));
    }

    public void save() {
        if (done(this::keep)) {
            redirect("/parts/locations", "parts.location.saved", name);
        }
    }

    private void keep() {
        var input = new StockLocationInput(code, name, given(address), active);
        if (isNew()) {
            keep.open(input);
        } else {
            keep.change(new KeepStockLocations.Command(id(), version, input));
        }
    }

    @Override
    protected Optional<Shown> recordShown() {
        return isNew() ? Optional.empty() : Optional.of(new Shown(KIND, idParameter(KIND), version));
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
