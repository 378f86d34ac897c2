package aftersales.web.customer;

import aftersales.application.customer.PhoneInput;
import aftersales.domain.customer.PhoneLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of numbers in a form. The first row that is filled is the preferred number. */
public class PhoneForm {
    private String number = "";
    private String label = "";

    public PhoneForm() {}

    PhoneForm(String number, String label) {
        this.number = number;
        this.label = label;
    }

    /** Rows for {@code known} numbers and as many empty ones behind as make {@code rows}. */
    static List<PhoneForm> rows(List<PhoneForm> known, int rows) {
        var all = new ArrayList<>(known);
        while (all.size() < rows) {
            all.add(new PhoneForm());
        }
        return all;
    }

    /** The first number is the one to call. Every row keeps its place, so that a refusal is shown beside the right one. */
    static List<PhoneInput> inputs(List<PhoneForm> rows) {
        var first = rows.stream().filter(row -> !row.number.isBlank()).findFirst();
        return rows.stream()
                .map(row -> new PhoneInput(
                        row.number,
                        Optional.of(row.label).filter(l -> !l.isEmpty()).map(PhoneLabel::valueOf),
                        first.filter(row::equals).isPresent()))
                .toList();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = Optional.ofNullable(number).orElse("");
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = Optional.ofNullable(label).orElse("");
    }
}
