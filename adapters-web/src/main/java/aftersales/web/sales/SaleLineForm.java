package aftersales.web.sales;

import aftersales.domain.kernel.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One product of a sale in a form. */
public class SaleLineForm {
    private String product = "";
    private String serialNumbers = "";
    private Money unitPrice;

    boolean isBlank() {
        return product.isBlank() && serialNumbers.isBlank() && unitPrice == null;
    }

    /** As scanned or typed: one below the other, or with blanks or commas between them. */
    List<String> serials() {
        return Arrays.stream(serialNumbers.split("[\\s,;\uFF0C\u3001\uFF1B]+", -1))
                .filter(serial -> !serial.isEmpty())
                .toList();
    }

    Optional<Money> price() {
        return Optional.ofNullable(unitPrice);
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = Optional.ofNullable(product).map(String::strip).orElse("");
    }

    public String getSerialNumbers() {
        return serialNumbers;
    }

    public void setSerialNumbers(String serialNumbers) {
        this.serialNumbers = Optional.ofNullable(serialNumbers).orElse("");
    }

    public Money getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(Money unitPrice) {
        this.unitPrice = unitPrice;
    }
}
