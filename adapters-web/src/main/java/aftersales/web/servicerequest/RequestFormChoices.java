package aftersales.web.servicerequest;

import aftersales.application.installedbase.ProductListItem;
import aftersales.application.installedbase.ProductQueries;
import aftersales.application.installedbase.UnitListItem;
import aftersales.application.installedbase.UnitQueries;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.ListRequest;
import aftersales.application.servicerequest.OpenServiceRequest;
import aftersales.application.servicerequest.ProposeRequestType;
import aftersales.application.servicerequest.TypeProposal;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.UnitId;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Permission;
import aftersales.domain.servicerequest.Priority;
import aftersales.domain.servicerequest.RequestChannel;
import aftersales.domain.servicerequest.RequestType;
import aftersales.web.kernel.Messages;
import aftersales.web.kernel.Show;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What one can choose from while taking a request down. */
@Named
@RequestScoped
public class RequestFormChoices {
    private static final Set<RequestChannel> BY_PERSON =
            EnumSet.of(RequestChannel.PHONE, RequestChannel.MESSAGE, RequestChannel.COUNTER, RequestChannel.WEB);

    private final UnitQueries units;
    private final ProductQueries products;
    private final ProposeRequestType proposals;
    private final Acting acting;
    private final Messages messages;
    private final Show show;
    private final Map<UUID, Map<String, String>> unitsRead = new HashMap<>();
    private Optional<List<ProductListItem>> productsRead = Optional.empty();

    @Inject
    public RequestFormChoices(
            UnitQueries units,
            ProductQueries products,
            ProposeRequestType proposals,
            Acting acting,
            Messages messages,
            Show show) {
        this.units = units;
        this.products = products;
        this.proposals = proposals;
        this.acting = acting;
        this.messages = messages;
        this.show = show;
    }

    /** For the CDI proxy. */
    protected RequestFormChoices() {
        this(null, null, null, null, null, null);
    }

    /** The customer's units with their cover, then "not registered", then none: value of the choice and its text. */
    public Map<String, String> units(UUID customer) {
        return unitsRead.computeIfAbsent(customer, id -> {
            var choices = new LinkedHashMap<String, String>();
            units.ofCustomer(new CustomerId(id))
                    .forEach(unit -> choices.put(unit.id().toString(), describe(unit)));
            choices.put(RequestForm.NEW_UNIT, messages.text("servicerequest.unit.new"));
            choices.put(RequestForm.NO_UNIT, messages.text("servicerequest.unit.none"));
            return choices;
        });
    }

    private String describe(UnitListItem unit) {
        var cover = unit.coverUntil()
                .map(until -> messages.text("servicerequest.cover.until", show.date(until)))
                .orElse("");
        return String.join(
                        " · ",
                        (unit.productName() + " " + unit.model()).strip(),
                        unit.serialNumber(),
                        messages.label("Verdict", unit.verdict()))
                + (cover.isEmpty() ? "" : " · " + cover);
    }

    /** The first of the catalogue, to choose from while typing; any other code is found on saving. */
    public List<ProductListItem> getProducts() {
        if (productsRead.isEmpty()) {
            productsRead = Optional.of(
                    acting.current().has(Permission.PRODUCT_VIEW)
                            ? products.list(ListRequest.firstPage()
                                            .limit(ListRequest.MAX_LIMIT)
                                            .filter("status", "CURRENT"))
                                    .items()
                            : List.of());
        }
        return productsRead.get();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public RequestType[] getTypes() {
        return RequestType.values();
    }

    public Set<RequestChannel> getChannels() {
        return BY_PERSON;
    }

    /** What the cover says of a unit; empty for what is no unit. */
    public Optional<TypeProposal> proposal(String unit) {
        return unitId(unit).map(id -> proposals.propose(id, Optional.empty()));
    }

    static Optional<UnitId> unitId(String unit) {
        return Optional.ofNullable(unit)
                .filter(value -> value.length() == 36)
                .map(UUID::fromString)
                .map(UnitId::new);
    }

    /** @throws InvalidValue when the form asks for a new unit and names no product of the catalogue or no serial number */
    Optional<OpenServiceRequest.NewUnit> newUnit(RequestForm form) {
        if (form.getUnit().isEmpty()) {
            throw new InvalidValue("unit", "text.required");
        }
        if (!form.isNewUnit()) {
            return Optional.empty();
        }
        if (form.getSerialNumber().isBlank()) {
            throw new InvalidValue("serialNumber", "text.required");
        }
        return Optional.of(new OpenServiceRequest.NewUnit(product(form.getProductCode()), form.getSerialNumber()));
    }

    private ProductId product(String typed) {
        var code = typed.strip();
        if (code.isEmpty()) {
            throw new InvalidValue("productCode", "text.required");
        }
        var asked = new ListRequest(
                Optional.of(code), Map.of(), Optional.empty(), Optional.empty(), ListRequest.MAX_LIMIT, false);
        return products.list(asked).items().stream()
                .filter(product -> product.code().equalsIgnoreCase(code))
                .findFirst()
                .map(product -> new ProductId(product.id()))
                .orElseThrow(() -> new InvalidValue("productCode", "servicerequest.unit.product.unknown"));
    }
}
