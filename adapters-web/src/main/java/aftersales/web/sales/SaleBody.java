package aftersales.web.sales;

import aftersales.application.sales.RecordSale;
import aftersales.web.kernel.MoneyJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A sale as the ERP pushes it.
 *
 * @param externalId how the ERP names the sale; the same id with the same content is the same sale
 * @param customer found by its code, or a new file is opened
 * @param source code of the program that tells, where there are several; absent means {@code ERP}
 * @param sellingUnit department or outlet that sold
 * @param salesRep name of the salesperson
 */
public record SaleBody(
        String externalId,
        LocalDate soldOn,
        Buyer customer,
        List<Line> lines,
        Optional<String> source,
        Optional<String> sellingUnit,
        Optional<String> salesRep) {
    private static final String ERP = "ERP";

    /** @param phones numbers in any spelling, for a new file */
    public record Buyer(String code, String name, List<String> phones) {}

    public record Product(String code, String name) {}

    /**
     * @param product found by its code, or taken into the catalogue
     * @param serialNumbers each becomes a unit
     * @param unitPrice price of one unit; absent where it is not told
     */
    public record Line(Product product, List<String> serialNumbers, Optional<MoneyJson> unitPrice) {
        RecordSale.Line line() {
            return new RecordSale.Line(
                    product.code(),
                    product.name(),
                    serialNumbers,
                    unitPrice.map(p -> new RecordSale.Price(p.amount(), p.currency())));
        }
    }

    RecordSale.Command command() {
        return new RecordSale.Command(
                Optional.of(externalId),
                source.orElse(ERP),
                soldOn,
                new RecordSale.Buyer(customer.code(), customer.name(), customer.phones()),
                lines.stream().map(Line::line).toList(),
                sellingUnit,
                salesRep);
    }
}
