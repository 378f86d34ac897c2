package aftersales.web.parts;

import aftersales.application.parts.ChangePart;
import aftersales.application.parts.PartInput;
import aftersales.application.parts.PartQueries;
import aftersales.application.parts.PartView;
import aftersales.application.parts.RegisterPart;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.parts.PartId;
import aftersales.web.kernel.PageSupport;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** A part: shown, changed, or new when the address names none. */
@Named
@RequestScoped
public class PartPage extends PageSupport {
    private final RegisterPart register;
    private final ChangePart change;
    private final PartQueries queries;
    private Optional<PartView> view = Optional.empty();
    private int version;
    private String code = "";
    private String name = "";
    private String modelFit = "";
    private Money price;
    private boolean serialTracked;
    private boolean returnable;

    @Inject
    public PartPage(RegisterPart register, ChangePart change, PartQueries queries) {
        this.register = register;
        this.change = change;
        this.queries = queries;
    }

    /** For the CDI proxy. */
    protected PartPage() {
        this(null, null, null);
    }

    @PostConstruct
    void fill() {
        if (isPost() || isNew()) {
            return;
        }
        var part = getView();
        version = part.version();
        code = part.code();
        name = part.name();
        modelFit = part.modelFit();
        price = part.price()
                .map(amount -> Money.parse(amount.amount(), amount.currency()))
                .orElse(null);
        serialTracked = part.serialTracked();
        returnable = part.returnable();
    }

    public boolean isNew() {
        return parameter("id").isEmpty();
    }

    public PartView getView() {
        if (view.isEmpty()) {
            view = Optional.of(queries.view(id()));
        }
        return view.get();
    }

    private PartId id() {
        return new PartId(idParameter("Part"));
    }

    public void save() {
        result(isNew() ? this::registered : this::changed)
                .ifPresent(id -> redirect("/parts/view?id=" + id.value(), "parts.saved"));
    }

    private PartId registered() {
        return register.register(input());
    }

    private PartId changed() {
        change.change(new ChangePart.Command(id(), version, input()));
        return id();
    }

    private PartInput input() {
        var amount = Optional.ofNullable(price).orElseThrow(() -> new InvalidValue("price", "text.required"));
        return new PartInput(code, name, given(modelFit), amount.amount(), serialTracked, returnable);
    }

    @Override
    protected Optional<Shown> recordShown() {
        return isNew() ? Optional.empty() : Optional.of(new Shown("Part", idParameter("Part"), version));
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

    public String getModelFit() {
        return modelFit;
    }

    public void setModelFit(String modelFit) {
        this.modelFit = modelFit;
    }

    public Money getPrice() {
        return price;
    }

    public void setPrice(Money price) {
        this.price = price;
    }

    public boolean isSerialTracked() {
        return serialTracked;
    }

    public void setSerialTracked(boolean serialTracked) {
        this.serialTracked = serialTracked;
    }

    public boolean isReturnable() {
        return returnable;
    }

    public void setReturnable(boolean returnable) {
        this.returnable = returnable;
    }
}
