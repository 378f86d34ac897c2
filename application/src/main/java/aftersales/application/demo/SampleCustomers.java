package aftersales.application.demo;

import aftersales.application.customer.AddressInput;
import aftersales.application.customer.ContactInput;
import aftersales.application.customer.PhoneInput;
import aftersales.application.customer.ProfileInput;
import aftersales.application.customer.ReachInput;
import aftersales.application.customer.RegisterCustomer;
import aftersales.application.installedbase.ProductInput;
import aftersales.application.installedbase.RegisterProduct;
import aftersales.application.kernel.ProductClock;
import aftersales.application.parts.PartInput;
import aftersales.application.parts.RegisterPart;
import aftersales.application.sales.RecordSale;
import aftersales.domain.customer.CustomerClass;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.customer.PhoneLabel;
import aftersales.domain.customer.ServiceLevel;
import aftersales.domain.installedbase.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Catalogue, parts, customers and what they bought. */
@ApplicationScoped
class SampleCustomers {
    private static final int CUSTOMERS = 40;
    private static final int UNITS = 100;

    private final RegisterCustomer registerCustomer;
    private final RegisterProduct registerProduct;
    private final RegisterPart registerPart;
    private final RecordSale recordSale;

    @Inject
    SampleCustomers(
            RegisterCustomer registerCustomer,
            RegisterProduct registerProduct,
            RegisterPart registerPart,
            RecordSale recordSale) {
        this.registerCustomer = registerCustomer;
        this.registerProduct = registerProduct;
        this.registerPart = registerPart;
        this.recordSale = recordSale;
    }

    record Buyer(CustomerId id, String code, String name, boolean company, String phone, String street) {}

    record Owned(UnitId id, Buyer owner, String category, LocalDate soldOn) {}

    void catalogue(SampleData data, Steps steps) {
        for (var row : data.products()) {
            steps.next(() -> registerProduct.register(new RegisterProduct.Command(
                    row.get("code"),
                    new ProductInput(
                            row.get("name"),
                            Optional.of(row.get("model")),
                            Optional.of(row.get("category")),
                            Optional.of(row.get("manufacturer")),
                            Optional.of(row.get("cover_rule")),
                            Optional.of(Integer.valueOf(row.get("maker_months")))))));
        }
        for (var row : data.parts()) {
            steps.next(() -> registerPart.register(new PartInput(
                    row.get("code"),
                    row.get("name"),
                    Optional.of(row.get("fits")),
                    new BigDecimal(row.get("price")),
                    false,
                    Boolean.parseBoolean(row.get("returnable")))));
        }
    }

    /** The first four in ten are companies. */
    List<Buyer> customers(SampleData data, Dice dice, Steps steps) {
        var buyers = new ArrayList<Buyer>();
        var companies = data.names().get("company");
        for (int i = 0; i < CUSTOMERS; i++) {
            boolean company = i < companies.size();
            buyers.add(customer(
                    "KH%04d".formatted(i + 1),
                    company ? companies.get(i) : person(data, dice),
                    company,
                    data,
                    dice,
                    steps));
        }
        return buyers;
    }

    private static String person(SampleData data, Dice dice) {
        return dice.oneOf(data.names().get("surname")) + dice.oneOf(data.names().get("given"));
    }

    private Buyer customer(String code, String name, boolean company, SampleData data, Dice dice, Steps steps) {
        String phone = company ? "021-6" + dice.digits(7) : "138" + dice.digits(8);
        var district = dice.oneOf(data.districts());
        String street = data.phrase(
                "street",
                dice.oneOf(data.names().get("road")),
                dice.between(10, 1800),
                dice.between(1, 60),
                dice.between(101, 1804));
        var contacts = company
                ? List.of(new ContactInput(
                        person(data, dice),
                        Optional.of(dice.oneOf(data.phrases().get("department"))),
                        Optional.empty(),
                        true,
                        true,
                        List.of(new PhoneInput("139" + dice.digits(8), Optional.of(PhoneLabel.MOBILE), true))))
                : List.<ContactInput>of();
        var command = new RegisterCustomer.Command(
                Optional.of(code),
                new ProfileInput(
                        name,
                        Optional.empty(),
                        company ? CustomerClass.COMPANY : CustomerClass.CONSUMER,
                        Optional.empty(),
                        Optional.empty(),
                        company && dice.chance(40) ? ServiceLevel.GOLD : ServiceLevel.STANDARD,
                        Optional.of(dice.oneOf(data.phrases().get("source"))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new ReachInput(
                        company ? Optional.of("service" + code.substring(2) + "@example.com") : Optional.empty(),
                        List.of(new PhoneInput(
                                phone, Optional.of(company ? PhoneLabel.OFFICE : PhoneLabel.MOBILE), true))),
                contacts,
                List.of(new AddressInput(
                        Optional.of(data.phrase("province")),
                        Optional.of(data.phrase("province")),
                        Optional.of(district.get("district")),
                        street,
                        Optional.of(district.get("code")),
                        Optional.empty(),
                        true)),
                true);
        var id = steps.next(() -> registerCustomer.register(command));
        return new Buyer(id, code, name, company, phone, district.get("district") + street);
    }

    /** Sales of the last three years until every unit is sold; companies buy several at once. */
    List<Owned> sales(SampleData data, List<Buyer> buyers, Dice dice, LocalDate today, ZoneId zone, Steps steps) {
        var owned = new ArrayList<Owned>();
        for (int sale = 0; owned.size() < UNITS; sale++) {
            var buyer = sale < buyers.size() ? buyers.get(sale) : dice.oneOf(buyers);
            var product = dice.oneOf(data.products().stream()
                    .filter(p -> data.isOffice(p.get("category")) == buyer.company())
                    .toList());
            int count = Math.min(buyer.company() ? dice.between(1, 4) : 1, UNITS - owned.size());
            var soldOn = today.minusDays(sale % 6 == 0 ? dice.between(1, 40) : dice.between(41, 1100));
            owned.addAll(sale(data, buyer, product, count, soldOn, dice, zone, steps));
        }
        return owned;
    }

    private List<Owned> sale(
            SampleData data,
            Buyer buyer,
            Map<String, String> product,
            int count,
            LocalDate soldOn,
            Dice dice,
            ZoneId zone,
            Steps steps) {
        var serials = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            serials.add(product.get("code").replace("-", "") + dice.digits(7));
        }
        var result = ProductClock.during(
                soldOn.atTime(15, dice.between(0, 59)).atZone(zone).toInstant(),
                () -> steps.next(() -> recordSale.record(new RecordSale.Command(
                        Optional.empty(),
                        "",
                        soldOn,
                        new RecordSale.Buyer(buyer.code(), buyer.name(), List.of()),
                        List.of(new RecordSale.Line(
                                product.get("code"),
                                product.get("name"),
                                serials,
                                Optional.of(new RecordSale.Price(product.get("price"), "CNY")))),
                        Optional.of(data.phrase("selling-unit")),
                        Optional.of(data.phrase("sales-rep"))))));
        return result.units().stream()
                .map(unit -> new Owned(new UnitId(unit), buyer, product.get("category"), soldOn))
                .toList();
    }
}
