package aftersales.application.sales;

import aftersales.application.customer.ResolveCustomer;
import aftersales.application.installedbase.RegisterUnit;
import aftersales.application.installedbase.ResolveProduct;
import aftersales.application.installedbase.Units;
import aftersales.application.kernel.Acting;
import aftersales.application.kernel.BusinessSettings;
import aftersales.application.kernel.DocumentNumbers;
import aftersales.application.kernel.DocumentNumbers.Series;
import aftersales.application.kernel.Ids;
import aftersales.application.kernel.UseCase;
import aftersales.domain.customer.CustomerId;
import aftersales.domain.installedbase.ProductCode;
import aftersales.domain.installedbase.ProductId;
import aftersales.domain.installedbase.SerialNumber;
import aftersales.domain.installedbase.UnitSource;
import aftersales.domain.kernel.Conflict;
import aftersales.domain.kernel.DocumentNumber;
import aftersales.domain.kernel.InvalidValue;
import aftersales.domain.kernel.Money;
import aftersales.domain.kernel.Text;
import aftersales.domain.kernel.Validation;
import aftersales.domain.sales.ExternalId;
import aftersales.domain.sales.Sale;
import aftersales.domain.sales.SaleId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@UseCase
class RecordSaleService implements RecordSale {
    private final Sales sales;
    private final Units units;
    private final ResolveCustomer resolveCustomer;
    private final ResolveProduct resolveProduct;
    private final RegisterUnit registerUnit;
    private final DocumentNumbers numbers;
    private final Ids ids;
    private final Acting acting;
    private final Clock clock;
    private final BusinessSettings business;

    @Inject
    RecordSaleService(
            Sales sales,
            Units units,
            ResolveCustomer resolveCustomer,
            ResolveProduct resolveProduct,
            RegisterUnit registerUnit,
            DocumentNumbers numbers,
            Ids ids,
            Acting acting,
            Clock clock,
            BusinessSettings business) {
        this.sales = sales;
        this.units = units;
        this.resolveCustomer = resolveCustomer;
        this.resolveProduct = resolveProduct;
        this.registerUnit = registerUnit;
        this.numbers = numbers;
        this.ids = ids;
        this.acting = acting;
        this.clock = clock;
        this.business = business;
    }

    /** A line whose values are good. */
    private record CheckedLine(int index, ProductCode product, List<SerialNumber> serials, Optional<Money> unitPrice) {}

    private record Checked(
            Optional<ExternalId> externalId,
            Optional<String> sellingUnit,
            Optional<String> salesRep,
            List<CheckedLine> lines) {}

    /** One serial number of one line, and where the caller wrote it. */
    private record Position(CheckedLine line, int index) {
        SerialNumber serial() {
            return line.serials().get(index);
        }

        String field() {
            return "lines[" + line.index() + "].serialNumbers[" + index + "]";
        }
    }

    @Override
    public Result record(Command command) {
        var checked = check(command);
        String content = Fingerprint.of(command);
        var earlier = checked.externalId().flatMap(this::earlier);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), content);
        }
        var customer = customer(command);
        var products = products(command, checked.lines());
        var sold = registerUnits(command, customer, checked.lines(), products);
        var sale = sale(command, checked, content, customer, products, sold);
        sales.save(sale);
        return result(sale.state());
    }

    private Optional<Sale> earlier(ExternalId id) {
        sales.claim(id);
        return sales.findByExternalId(id);
    }

    private static Result repeated(Sale earlier, String content) {
        if (!earlier.state().contentHash().equals(content)) {
            throw new Conflict(
                    "sale.external-id-differs",
                    earlier.state().externalId().map(ExternalId::value).orElse(""),
                    earlier.state().number().value());
        }
        return result(earlier.state());
    }

    private Checked check(Command command) {
        var v = new Validation();
        var externalId = command.externalId()
                .filter(id -> !id.isBlank())
                .flatMap(id -> v.check("", () -> new ExternalId(command.source(), id)));
        var today = LocalDate.ofInstant(clock.instant(), business.timeZone());
        v.require(!command.soldOn().isAfter(today), "soldOn", "date.in-future");
        v.require(!command.lines().isEmpty(), "lines", "sale.no-lines");
        var lines = new ArrayList<CheckedLine>();
        for (int i = 0; i < command.lines().size(); i++) {
            checkLine(v, i, command.lines().get(i)).ifPresent(lines::add);
        }
        refuseRepeatedSerials(v, lines);
        var sellingUnit = text(v, "sellingUnit", command.sellingUnit());
        var salesRep = text(v, "salesRep", command.salesRep());
        v.throwIfInvalid();
        return new Checked(externalId, sellingUnit, salesRep, lines);
    }

    private static Optional<String> text(Validation v, String field, Optional<String> entered) {
        return v.check(field, () -> Text.optional(entered.orElse(""), 80)).flatMap(text -> text);
    }

    private static Optional<CheckedLine> checkLine(Validation v, int index, Line line) {
        String at = "lines[" + index + "]";
        var product = v.check(at + ".product.code", () -> new ProductCode(line.productCode()));
        v.check(at + ".product.name", () -> Text.required(line.productName(), 120));
        v.require(!line.serialNumbers().isEmpty(), at + ".serialNumbers", "sale.no-serial-numbers");
        var serials = new ArrayList<SerialNumber>();
        for (int i = 0; i < line.serialNumbers().size(); i++) {
            String text = line.serialNumbers().get(i);
            v.check(at + ".serialNumbers[" + i + "]", () -> new SerialNumber(text))
                    .ifPresent(serials::add);
        }
        var price = line.unitPrice().flatMap(p -> v.check(at + ".unitPrice", () -> price(p)));
        return product.filter(p -> serials.size() == line.serialNumbers().size())
                .map(p -> new CheckedLine(index, p, serials, price));
    }

    private static Money price(Price entered) {
        var price = Money.parse(entered.amount(), entered.currency());
        if (price.isNegative()) {
            throw new InvalidValue("amount", "money.negative");
        }
        return price;
    }

    private static void refuseRepeatedSerials(Validation v, List<CheckedLine> lines) {
        var seen = new HashSet<String>();
        for (var position : positions(lines)) {
            boolean first = seen.add(position.line().product() + "\n" + position.serial());
            v.require(
                    first,
                    position.field(),
                    "sale.serial-twice",
                    position.serial().value());
        }
    }

    private static List<Position> positions(List<CheckedLine> lines) {
        var positions = new ArrayList<Position>();
        for (var line : lines) {
            for (int i = 0; i < line.serials().size(); i++) {
                positions.add(new Position(line, i));
            }
        }
        return positions;
    }

    private CustomerId customer(Command command) {
        var v = new Validation();
        var buyer = command.customer();
        var customer = v.check(
                "customer",
                () -> resolveCustomer.resolve(
                        new ResolveCustomer.Command(buyer.code(), buyer.name(), buyer.phones(), command.source())));
        v.throwIfInvalid();
        return customer.orElseThrow();
    }

    /** Products are claimed in the order of their codes, so that two sales at once never wait for each other in a ring. */
    private Map<ProductCode, ProductId> products(Command command, List<CheckedLine> lines) {
        var names = new TreeMap<String, String>();
        lines.forEach(line -> names.putIfAbsent(
                line.product().value(), command.lines().get(line.index()).productName()));
        var products = new HashMap<ProductCode, ProductId>();
        names.forEach((code, name) ->
                products.put(new ProductCode(code), resolveProduct.resolve(new ResolveProduct.Command(code, name))));
        return products;
    }

    private Map<Position, Sale.SoldUnit> registerUnits(
            Command command, CustomerId customer, List<CheckedLine> lines, Map<ProductCode, ProductId> products) {
        var v = new Validation();
        var positions = positions(lines);
        for (var position : positions) {
            boolean known = units.findBySerial(products.get(position.line().product()), position.serial())
                    .isPresent();
            v.require(
                    !known,
                    position.field(),
                    "sale.serial-sold",
                    position.serial().value());
        }
        v.throwIfInvalid();
        var sold = new HashMap<Position, Sale.SoldUnit>();
        positions.stream()
                .sorted(Comparator.comparing(p -> p.line().product().value() + "\n" + p.serial()))
                .forEach(position -> sold.put(position, registerUnit(command, customer, position, products)));
        return sold;
    }

    private Sale.SoldUnit registerUnit(
            Command command, CustomerId customer, Position position, Map<ProductCode, ProductId> products) {
        try {
            var unit = registerUnit.register(new RegisterUnit.Command(
                    products.get(position.line().product()),
                    position.serial().value(),
                    customer,
                    Optional.empty(),
                    UnitSource.SALE,
                    true,
                    Optional.of(command.soldOn()),
                    Optional.empty(),
                    Optional.empty()));
            return new Sale.SoldUnit(position.serial(), unit);
        } catch (Conflict soldMeanwhile) {
            var invalid = new InvalidValue(
                    position.field(), "sale.serial-sold", position.serial().value());
            invalid.addSuppressed(soldMeanwhile);
            throw invalid;
        }
    }

    private Sale sale(
            Command command,
            Checked checked,
            String content,
            CustomerId customer,
            Map<ProductCode, ProductId> products,
            Map<Position, Sale.SoldUnit> sold) {
        var lines = new ArrayList<Sale.Line>();
        for (var line : checked.lines()) {
            var soldUnits = positions(List.of(line)).stream().map(sold::get).toList();
            lines.add(new Sale.Line(products.get(line.product()), line.unitPrice(), soldUnits));
        }
        var actor = acting.current();
        DocumentNumber number = numbers.next(Series.SALE);
        return Sale.record(
                new Sale.State(
                        new SaleId(ids.next()),
                        0,
                        number,
                        checked.externalId(),
                        content,
                        command.soldOn(),
                        customer,
                        checked.sellingUnit(),
                        checked.salesRep(),
                        lines,
                        actor.branch(),
                        actor.team()),
                clock.instant());
    }

    private static Result result(Sale.State sale) {
        return new Result(
                sale.id().value(),
                sale.number().value(),
                sale.customer().value(),
                sale.lines().stream()
                        .flatMap(line -> line.units().stream())
                        .map(unit -> unit.unit().value())
                        .toList());
    }
}
