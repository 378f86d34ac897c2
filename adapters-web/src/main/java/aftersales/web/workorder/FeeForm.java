package aftersales.web.workorder;

import aftersales.application.workorder.FeeInput;
import aftersales.application.workorder.FeeView;
import aftersales.domain.billing.FeeKind;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.parts.PartId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One fee line in a form. */
public class FeeForm {
    private String id = "";
    private FeeKind kind = FeeKind.PARTS;
    private String description = "";
    private BigDecimal quantity = BigDecimal.ONE;
    private Money price;
    private boolean covered;
    private String coverReason = "";
    private String part = "";
    private String serials = "";

    static FeeForm of(FeeView view) {
        var form = new FeeForm();
        form.id = view.id().toString();
        form.kind = FeeKind.valueOf(view.kind());
        form.description = view.description();
        form.quantity = view.quantity();
        form.price = view.unitPrice()
                .map(price -> Money.parse(price.amount(), price.currency()))
                .orElse(null);
        form.covered = view.covered();
        form.coverReason = view.coverReason().orElse("");
        form.part = view.part().map(p -> p.partId().toString()).orElse("");
        form.serials = view.part().map(p -> String.join(" ", p.serials())).orElse("");
        return form;
    }

    /** A row to be filled in. */
    static FeeForm spare(boolean covered, String coverReason) {
        var form = new FeeForm();
        form.covered = covered;
        form.coverReason = coverReason;
        return form;
    }

    /** What is filled in; rows without description and price are left out. */
    static List<FeeInput> inputs(List<FeeForm> rows) {
        var inputs = new ArrayList<FeeInput>();
        for (var row : rows) {
            if (!row.isBlank()) {
                inputs.add(row.input(inputs.size()));
            }
        }
        return inputs;
    }

    private FeeInput input(int place) {
        return new FeeInput(
                Optional.of(id).filter(value -> !value.isEmpty()).map(UUID::fromString),
                kind,
                description,
                Optional.ofNullable(quantity).orElse(BigDecimal.ZERO),
                Optional.ofNullable(price)
                        .map(Money::amount)
                        .orElseThrow(() -> new InvalidValue("fees[" + place + "].unitPrice", "text.required")),
                Optional.of(covered),
                Optional.of(coverReason).filter(reason -> covered && !reason.isBlank()),
                Optional.of(part)
                        .filter(value -> kind == FeeKind.PARTS && !value.isEmpty())
                        .map(value -> new FeeInput.PartInput(
                                new PartId(UUID.fromString(value)), Optional.empty(), serialList())));
    }

    private List<String> serialList() {
        return Arrays.stream(serials.split("[\\s,;\uFF0C\u3001]+"))
                .filter(serial -> !serial.isBlank())
                .toList();
    }

    public boolean isBlank() {
        return description.isBlank() && price == null;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = Optional.ofNullable(id).orElse("");
    }

    /** Id of the part that comes from the engineer's stock; empty when none does. */
    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = Optional.ofNullable(part).orElse("");
    }

    public String getSerials() {
        return serials;
    }

    public void setSerials(String serials) {
        this.serials = Optional.ofNullable(serials).orElse("");
    }

    public FeeKind getKind() {
        return kind;
    }

    public void setKind(FeeKind kind) {
        this.kind = kind;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = Optional.ofNullable(description).orElse("");
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public Money getPrice() {
        return price;
    }

    public void setPrice(Money price) {
        this.price = price;
    }

    public boolean isCovered() {
        return covered;
    }

    public void setCovered(boolean covered) {
        this.covered = covered;
    }

    public String getCoverReason() {
        return coverReason;
    }

    public void setCoverReason(String coverReason) {
        this.coverReason = Optional.ofNullable(coverReason).orElse("");
    }
}
