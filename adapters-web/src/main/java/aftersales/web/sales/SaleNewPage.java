package aftersales.web.sales;

import aftersales.application.installedbase.ProductListItem;
import aftersales.application.installedbase.ProductQueries;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.ListRequest;
import aftersales.application.sales.RecordSale;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Violation;
import aftersales.web.customer.CustomerFinder;
import aftersales.web.kernel.PageSupport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records a sale by hand, to the customer in the address ({@code ?customer=<id>}). */
@Named
@RequestScoped
public class SaleNewPage extends PageSupport {
    private static final int LINES = 8;
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(product|serialNumbers|unitPrice).*");

    private final RecordSale record;
    private final ProductQueries products;
    private final CustomerFinder finder;
    private final BusinessSettings business;
    private final Clock clock;
    private final List<SaleLineForm> lines =
            Stream.generate(SaleLineForm::new).limit(LINES).toList();
    private Optional<List<ProductListItem>> catalogue = Optional.empty();
    private LocalDate soldOn;
    private String sellingUnit = "";
    private String salesRep = "";

    @Inject
    public SaleNewPage(
            RecordSale record, ProductQueries products, CustomerFinder finder, BusinessSettings business, Clock clock) {
        this.record = record;
        this.products = products;
        this.finder = finder;
        this.business = business;
        this.clock = clock;
    }

    /** For the CDI proxy. */
    protected SaleNewPage() {
        this(null, null, null, null, null);
    }

    public void save() {
        result(this::recorded)
                .ifPresent(sale -> redirect("/sales/view?id=" + sale.sale(), "sale.recorded", sale.number()));
    }

    private RecordSale.Result recorded() {
        var rows = IntStream.range(0, LINES)
                .filter(row -> !lines.get(row).isBlank())
                .boxed()
                .toList();
        try {
            return record.record(command(rows));
        } catch (InvalidValue e) {
            var placed = new InvalidValue(
                    e.violations().stream().map(v -> placed(v, rows)).toList());
            placed.addSuppressed(e);
            throw placed;
        }
    }

    private RecordSale.Command command(List<Integer> rows) {
        if (soldOn == null) {
            throw new InvalidValue("soldOn", "text.required");
        }
        var sold = new ArrayList<RecordSale.Line>();
        for (int i = 0; i < rows.size(); i++) {
            sold.add(line(i, lines.get(rows.get(i))));
        }
        var customer = finder.getCustomer();
        return new RecordSale.Command(
                Optional.empty(),
                "",
                soldOn,
                new RecordSale.Buyer(customer.code(), customer.name(), List.of()),
                sold,
                given(sellingUnit),
                given(salesRep));
    }

    private RecordSale.Line line(int place, SaleLineForm typed) {
        String field = "lines[" + place + "].product";
        if (typed.getProduct().isEmpty()) {
            throw new InvalidValue(field, "text.required");
        }
        var product = product(typed.getProduct()).orElseThrow(() -> new InvalidValue(field, "sale.product-unknown"));
        return new RecordSale.Line(
                product.code(),
                product.name(),
                typed.serials(),
                typed.price()
                        .map(price -> new RecordSale.Price(
                                price.amount().toPlainString(), price.currency().getCurrencyCode())));
    }

    /** What a person types must be in the catalogue: only other programs may add to it by selling. */
    private Optional<ProductListItem> product(String typed) {
        var asked = new ListRequest(
                Optional.of(typed), Map.of(), Optional.empty(), Optional.empty(), ListRequest.MAX_LIMIT, false);
        var found = products.list(asked).items();
        return found.stream()
                .filter(product -> product.code().equalsIgnoreCase(typed))
                .findFirst()
                .or(() -> found.stream()
                        .filter(product -> product.name().equals(typed))
                        .findFirst());
    }

    /** Where on the form a violation belongs: {@code lines[1].serialNumbers[4]} to the serial numbers of the second line. */
    private static Violation placed(Violation violation, List<Integer> rows) {
        var line = LINE.matcher(violation.field());
        String field = line.matches()
                ? "lines[" + rows.get(Integer.parseInt(line.group(1))) + "]." + line.group(2)
                : violation.field().equals("lines") ? "lines[0].product" : violation.field();
        return new Violation(field, violation.code(), violation.args());
    }

    /** The first of the catalogue, to choose from while typing; any other code is found on saving. */
    public List<ProductListItem> getCatalogue() {
        if (catalogue.isEmpty()) {
            catalogue = Optional.of(products.list(
                            ListRequest.firstPage().limit(ListRequest.MAX_LIMIT).filter("status", "CURRENT"))
                    .items());
        }
        return catalogue.get();
    }

    public List<SaleLineForm> getLines() {
        return lines;
    }

    public LocalDate getSoldOn() {
        return soldOn == null && !isPost() ? LocalDate.ofInstant(clock.instant(), business.timeZone()) : soldOn;
    }

    public void setSoldOn(LocalDate soldOn) {
        this.soldOn = soldOn;
    }

    public String getSellingUnit() {
        return sellingUnit;
    }

    public void setSellingUnit(String sellingUnit) {
        this.sellingUnit = sellingUnit;
    }

    public String getSalesRep() {
        return salesRep;
    }

    public void setSalesRep(String salesRep) {
        this.salesRep = salesRep;
    }
}
