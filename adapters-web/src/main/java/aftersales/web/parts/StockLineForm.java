package aftersales.web.parts;

import aftersales.application.parts.StockLineView;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One line of a stock document in a form. */
public class StockLineForm {
    private String id = "";
    private String part = "";
    private BigDecimal quantity;
    private String serials = "";

    static StockLineForm of(StockLineView view) {
        var form = new StockLineForm();
        form.id = view.id().toString();
        form.part = view.partCode();
        form.quantity = view.quantity();
        form.serials = String.join("\n", view.serials());
        return form;
    }

    boolean isBlank() {
        return part.isBlank() && quantity == null && serials.isBlank();
    }

    /** The serial numbers as they were typed or scanned: one per line, or parted by commas or blanks. */
    List<String> serialList() {
        return Arrays.stream(serials.split("[\\s,;\uFF0C\u3001]+"))
                .filter(serial -> !serial.isBlank())
                .toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = Optional.ofNullable(id).orElse("");
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = Optional.ofNullable(part).orElse("").strip();
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public String getSerials() {
        return serials;
    }

    public void setSerials(String serials) {
        this.serials = Optional.ofNullable(serials).orElse("");
    }
}
